// Applies servers one after the other: `node apply.ts <driver> <address> <catalogue as JSON> <first> <count>`. Prints the number
// of each when the driver has taken it.
import { newSpec } from '../conformance/spec.ts';
import type { Catalogue } from '../conformance/engine.ts';
import { openDriver, type DriverKind } from '../drivers.ts';

const [kind, address = '', catalogue = '', first, count] = process.argv.slice(2);
const made = JSON.parse(catalogue) as Catalogue; // as `startApplying` wrote it
const driver = await openDriver(kind as DriverKind, address); // as above
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  await driver.apply(newSpec(made, `srv_${number}`));
  process.stdout.write(`${number}\n`);
}
await driver.close();
