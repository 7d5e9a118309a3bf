// A limit is one limit, to whichever of several API processes the requests go, and whatever is asked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { createAccount } from '../../src/identity/accounts.ts';
import { createKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { MemoryLimiter } from '../../src/rate/memory-limiter.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { newDatabase } from '../postgres/server.ts';
import { start, type ApiProcess } from '../process/process.ts';
import { contradictions } from './linear.ts';
import { toTheMillisecond, type ToldTake } from './whole-seconds.ts';

/** The model looks back over all requests before each, so there are hundreds and not thousands. */
const limit = 120;
const length = 2_000;
const windows = 2.5;
const most = 3;

/** What takes from the bucket, and what becomes of it while there is something in it. */
const kinds = [
  { path: '/v2/account', status: 200 },
  { path: '/v2/servers', status: 200 },
  { path: '/v2/servers/srv_0', status: 404 },
  { path: '/v2/nowhere', status: 404 },
  { path: '/v2/servers?page[size]=0', status: 400 },
] as const;

const ending: (() => unknown)[] = [];
let store: Store;
let processes: ApiProcess[] = [];

beforeAll(async () => {
  if (inject('postgres') === '') return;
  const address = await newDatabase(inject('postgres'));
  store = await openStore(address);
  await migrate(store, Date.now);
  const program = {
    path: fileURLToPath(new URL('programs/api.ts', import.meta.url)),
    args: [String(length)],
    ready: 'ready',
  };
  const environment = { DATABASE_URL: address, CN_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  processes = await Promise.all(
    Array.from({ length: most }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cn-api-'));
      ending.push(() => rmSync(folder, { recursive: true, force: true }));
      const until = { onTestFinished: (end: () => void) => void ending.push(end) };
      return await start({ ...environment, CN_DATA_DIR: folder }, until, program);
    }),
  );
}, 120_000);

afterAll(async () => {
  for (const { stop } of processes) await stop('SIGTERM');
  for (const end of ending) await end();
  await store?.close();
});

/** The headers of a new account. */
async function newAccount(): Promise<Record<string, string>> {
  const sources = { clock: Date.now, random: randomBytes };
  const subscription = { name: 'Limited', tier: 'enterprise', ownLimit: limit };
  const { id } = await store.transaction((tx) => createAccount(tx, subscription, sources));
  const wanted = { accountId: id, name: 'test', grant: { role: 'owner' }, creator: allScopes };
  const { key } = await store.transaction((tx) => createKey(tx, wanted, sources));
  return { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': id };
}

interface Loaded {
  readonly takes: ToldTake[];
  /** Answers that were not what they should be, whatever was counted. */
  readonly wrong: readonly string[];
}

/** Asks in turns at an even pace, and on both sides of each edge at once for as many as the limit. */
async function loadOf(ports: readonly number[], perWindow: number): Promise<Loaded> {
  const headers = await newAccount();
  const takes: Promise<ToldTake>[] = [];
  const edges = new Set<number>();
  const wrong: string[] = [];
  const startedAt = Date.now();
  const until = startedAt + windows * length;
  let count = 0;
  const burst = (): void => {
    for (let left = limit; left > 0 && Date.now() < until; left -= 1) takes.push(take());
  };
  const take = async (): Promise<ToldTake> => {
    const port = ports[count % ports.length];
    const kind = kinds[count % kinds.length] ?? kinds[0];
    count += 1;
    const sentAt = Date.now();
    const response = await fetch(`http://127.0.0.1:${port}${kind.path}`, { headers });
    const answeredAt = Date.now();
    await response.text();
    const number = (name: string): number => Number(response.headers.get(name) ?? Number.NaN);
    const [remaining, reset] = [number('X-RateLimit-Remaining'), number('X-RateLimit-Reset')];
    const allowed = response.status !== 429;
    if (number('X-RateLimit-Limit') !== limit) wrong.push('The limit is another');
    if (allowed && response.status !== kind.status) wrong.push(`${kind.path} is ${response.status}`);
    // Both are rounded up, and the clocks of process and database are read one after the other.
    if (!allowed && !(Math.abs(answeredAt / 1000 + number('Retry-After') - reset) < 5))
      wrong.push(`${number('Retry-After')} s before ${reset}`);
    if (remaining === limit - 1 && !edges.has(reset)) {
      edges.add(reset);
      for (const moment of [sentAt + length - 15, answeredAt + length + 5]) void delay(moment - Date.now()).then(burst);
    }
    return { sentAt, answeredAt, reset, remaining, allowed };
  };
  for (let sent = 0; Date.now() < until; await delay(4))
    for (const due = ((Date.now() - startedAt) * perWindow) / length; sent < due; sent += 1) takes.push(take());
  // Bursts may have added some meanwhile.
  for (let settled = -1; settled < takes.length; await Promise.all(takes)) settled = takes.length;
  return { takes: await Promise.all(takes), wrong };
}

const cases = [1, 2, 3].flatMap((count) => [0.9, 1.3, 2].map((load) => ({ count, load })));

test.concurrent.for(cases)(
  '$count API processes under $load times the limit allow what one would',
  { timeout: 120_000 },
  async ({ count, load }, context) => {
    const { expect } = context;
    needPart('postgres', context);
    const ports = processes.slice(0, count).map(({ port }) => port);
    const { takes, wrong } = await loadOf(ports, load * limit);
    expect(wrong).toEqual([]);
    expect(contradictions(toTheMillisecond(takes, length), limit, length)).toEqual([]);

    const byWindow = Map.groupBy(takes, ({ reset }) => reset);
    expect(byWindow.size).toBeGreaterThanOrEqual(2);
    for (const inWindow of byWindow.values())
      expect(inWindow.filter(({ allowed }) => allowed)).toHaveLength(Math.min(limit, inWindow.length));
  },
);

describe('what would be wrong is found', () => {
  test.for([
    ['one that counts', 1, true],
    ['two that count each on its own', 2, false],
  ] as const)('%s', ([, count, isRight], { expect }) => {
    const now = { value: 0 };
    const options = { clock: () => now.value, windowLength: length };
    const limiters = Array.from({ length: count }, () => new MemoryLimiter(options));
    const wrong = contradictions(toTheMillisecond(toldBy(limiters, now), length), limit, length);
    expect(wrong.length === 0).toBe(isRight);
  });
});

function toldBy(limiters: readonly MemoryLimiter[], now: { value: number }): ToldTake[] {
  return Array.from({ length: 300 }, (_, index) => {
    const at = (now.value = 1_700_000_000_000 + index * 10);
    const taken = limiters[index % limiters.length]?.take({ account: 'acc_a', limit });
    const reset = Math.ceil((taken?.resetAt ?? 0) / 1000);
    const { remaining = 0, allowed = false } = taken ?? {};
    return { sentAt: at - 1, answeredAt: at + 1, reset, remaining, allowed };
  });
}
