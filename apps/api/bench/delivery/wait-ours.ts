// How long it takes from a commit to the first byte at the endpoint: `node wait-ours.ts <store> <stalled deliveries> <events>`.
// Prints the quantiles in milliseconds. The endpoint is in this process, so that there is one clock.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startDeliveries } from '../../src/delivery/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import { addAccount, addWebhook, cipher, emitEvent, emitEvents, version } from '../../test/delivery/kit/fixtures.ts';

const [address = '', stalled, count] = process.argv.slice(2);
const store = await openStore(address);
let arrived: (at: number) => void = () => {};
const server = createServer((request, response) => {
  request.resume();
  if (request.url === '/stall') return; // It never answers.
  arrived(performance.now());
  response.end('ok');
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has an address of this form

const accountId = await addAccount(store);
await addWebhook(store, accountId, `${url}/stall`, { events: 'cluster.node.joined' });
await addWebhook(store, accountId, `${url}/quick`);
await emitEvents(store, accountId, Number(stalled), 'cluster.node.joined');
startDeliveries({
  store,
  cipher,
  version,
  clock: Date.now,
  random: randomBytes,
  warn: console.error,
  allowPrivate: true,
  development: true,
});
await delay(2_000);

const waits: number[] = [];
for (let event = 0; event < Number(count); event += 1) {
  const arrival = new Promise<number>((resolve) => (arrived = resolve));
  await store.transaction((tx) => emitEvent(tx, accountId));
  const committed = performance.now();
  waits.push((await arrival) - committed);
  await delay(5 + (event % 20));
}
waits.sort((a, b) => a - b);
const quantile = (share: number): number => waits[Math.floor(waits.length * share)] ?? Number.NaN;
console.log(JSON.stringify({ p50: quantile(0.5), p99: quantile(0.99) }));
process.exit();
