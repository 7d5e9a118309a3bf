// Delivers all that is due: `node drain-ours.ts <store>`. Prints the microseconds of CPU that each took.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { startDeliveries } from '../../src/delivery/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import { cipher, version } from '../../test/delivery/kit/fixtures.ts';
import { measured } from './measured.ts';

const [address = ''] = process.argv.slice(2);
const store = await openStore(address);
const before = await store.get<{ due: number }>('select count(*) as due from delivery_due');
const count = before?.due ?? 0;
const end = measured();
const deliveries = startDeliveries({
  store,
  cipher,
  version,
  clock: Date.now,
  random: randomBytes,
  warn: console.error,
  allowPrivate: true,
  development: true,
});
for (;;) {
  await delay(50);
  const { outcomes } = await deliveries.stats();
  if (outcomes.succeeded === count) break;
}
await deliveries.close();
console.log(JSON.stringify(end(count)));
await store.close();
process.disconnect?.();
