// Another process of the API: asks over and over whether a key is accepted, and prints when that changes.
//   node authenticate.ts <store> <key>
import { setTimeout as delay } from 'node:timers/promises';
import { startIdentity } from '../../../src/identity/identity.ts';
import { openStore } from '../../../src/store/open.ts';

const [address = '', key = ''] = process.argv.slice(2);
const store = await openStore(address);
const identity = startIdentity({ store, clock: Date.now, development: true, warn: console.error });
let accepted: boolean | undefined;
for (;;) {
  const now = (await identity.authenticate(key)) !== undefined;
  if (now !== accepted) console.log(`${now ? 'accepted' : 'refused'} ${Date.now()}`);
  accepted = now;
  await delay(2);
}
