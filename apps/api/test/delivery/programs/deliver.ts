// Delivers until it is killed: `node deliver.ts <store> <milliseconds that its clock is ahead>`.
import { randomBytes } from 'node:crypto';
import { startDeliveries } from '../../../src/delivery/deliveries.ts';
import { openStore } from '../../../src/store/open.ts';
import { cipher, version } from '../kit/fixtures.ts';

const [address = '', ahead] = process.argv.slice(2);
startDeliveries({
  store: await openStore(address),
  cipher,
  version,
  // With a clock that is ahead, leases of those that were killed before are over.
  clock: () => Date.now() + Number(ahead),
  random: randomBytes,
  warn: console.error,
  allowPrivate: true,
  development: true,
});
process.stdout.write('started\n');
setInterval(() => {}, 60_000); // As a server, it waits for more.
