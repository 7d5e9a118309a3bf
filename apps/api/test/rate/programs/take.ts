// Another process of the API: takes from one bucket for some windows, and prints what it was answered.
//   node take.ts <store> <limit> <length of a window> <requests in a window's length> <number of windows>
// It asks at an even pace, and on both sides of each edge at once for as many as the limit.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { PostgresLimiter } from '../../../src/rate/postgres-limiter.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Take } from '../linear.ts';

const [address = '', ...numbers] = process.argv.slice(2);
const [limit = 0, windowLength = 0, load = 0, windows = 0] = numbers.map(Number);
const bucket = { account: 'acc_a', limit };

const store = await openStore(address);
// The test is about exactness. However busy the machine is, requests wait for Postgres.
const options = { store, clock: Date.now, warn: console.error, windowLength, patience: 20_000 };
const limiter = new PostgresLimiter(options);
const takes: Promise<Take>[] = [];
const edges = new Set<number>();
let isOver = false;

await store.get('select 1');
console.log('ready');
await once(process.stdin, 'data');

const startedAt = Date.now();
for (let sent = 0; Date.now() < startedAt + windows * windowLength; await delay(4)) {
  const due = Math.floor(((Date.now() - startedAt) * load) / windowLength);
  for (; sent < due; sent += 1) takes.push(take());
}
isOver = true;
console.log(JSON.stringify({ countedLocally: limiter.countedLocally, takes: await Promise.all(takes) }));
limiter.close();
await store.close();
process.exit();

async function take(): Promise<Take> {
  const sentAt = Date.now();
  const { resetAt, remaining, allowed } = await limiter.take(bucket);
  if (!edges.has(resetAt)) {
    edges.add(resetAt);
    for (const moment of [resetAt - 15, resetAt + 5]) void delay(moment - Date.now()).then(burst);
  }
  return { sentAt, answeredAt: Date.now(), resetAt, remaining, allowed };
}

function burst(): void {
  if (isOver) return;
  for (let count = 0; count < limit; count += 1) takes.push(take());
}
