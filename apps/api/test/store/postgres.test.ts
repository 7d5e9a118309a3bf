// What is of Postgres alone: a server that comes and goes, and other processes.
import { setTimeout as delay } from 'node:timers/promises';
import { needPart } from '@cloudnexus/repo/parts';
import pg from 'pg';
import { expect, test, vi, type TestContext } from 'vitest';
import { explainStart } from '../../src/explain-start.ts';
import { StoreRefusedError, StoreUnavailableError } from '../../src/store/errors.ts';
import { describeStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { newAddress, open } from '../engines.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';
import { countTellings } from './tellings.ts';

const endOthers =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';

test('a server that is not there is unavailable', async (context) => {
  await expect(open('postgres://cn@127.0.0.1:1/none', context)).rejects.toThrow(StoreUnavailableError);
});

test('a database or a role that is not there is said in a sentence, and is no outage', async (context) => {
  const address = await newAddress('postgres', context);
  for (const [wrong, culprit] of [
    [`${address}_none`, `database "${new URL(address).pathname.slice(1)}_none"`],
    [address.replace('//cn@', '//nobody@'), 'role "nobody"'],
  ] as const) {
    const error: unknown = await open(wrong, context).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreRefusedError);
    expect(explainStart(error)).toBe(`Postgres refuses the connection: ${culprit} does not exist.`);
  }
});

test('a connection that is lost within a transaction ends that transaction, and nothing else', async (context) => {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  await store.transaction(async (tx) => await tx.script('create table things (id text primary key)'));
  const operator = await connect(address, context);
  const done = store.transaction(async (tx) => {
    await tx.run("insert into things (id) values ('a')");
    await operator.query(endOthers);
    await delay(50);
    await tx.run("insert into things (id) values ('b')");
  });
  await expect(done).rejects.toThrow(StoreUnavailableError);
  expect(await store.all('select id from things')).toEqual([]);
});

test('a connection that was lost is made again, and what was missed is told', async (context) => {
  const address = await newAddress('postgres', context);
  const warn = vi.fn<(message: string, error: unknown) => void>();
  const store = await open(address, context, { warn });
  const listener = vi.fn<() => void>();
  store.watch('keys', listener);
  const operator = await connect(address, context);
  await hears(store, operator);
  listener.mockClear();
  await operator.query(endOthers);
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 1_000 });
  await hears(store, operator);
  const lost = 'The connection that hears of changes was lost';
  expect(warn.mock.calls.filter(([message]) => message === lost)).toHaveLength(1);
});

test('without a server calls fail, and listeners are told again and again; with it back all goes on', async (context) => {
  const server = await startPostgres(needPart('postgres', context));
  context.onTestFinished(() => server.stop());
  const address = await newDatabase(server.url);
  const store = await open(address, context);
  const listener = vi.fn<() => void>();
  store.watch('keys', listener);
  await hears(store, await connect(address, context));

  await server.pause();
  listener.mockClear();
  await expect((async () => await store.get('select 1 as one'))()).rejects.toThrow(StoreUnavailableError);
  await expect(store.transaction(async () => {})).rejects.toThrow(StoreUnavailableError);
  await vi.waitFor(() => expect(listener.mock.calls.length).toBeGreaterThan(3), { timeout: 5_000 });

  await server.resume();
  expect(await store.get('select 1 as one')).toEqual({ one: 1 });
  await hears(store, await connect(address, context));
});

test('a server that has gone silent is given up, and the next call has another connection', async (context) => {
  const address = await newAddress('postgres', context);
  const store = await open(address, context, { timeout: 400 });
  expect(await store.get('select 1 as one')).toEqual({ one: 1 });
  const operator = await connect(address, context);
  await freezeOthers(operator, context);
  await expect((async () => await store.get('select 1 as one'))()).rejects.toThrow(StoreUnavailableError);
  expect(await store.get('select 1 as one')).toEqual({ one: 1 });

  const began = performance.now();
  const done = store.transaction(async (tx) => {
    await freezeOthers(operator, context);
    await tx.run('select 1');
  });
  await expect(done).rejects.toThrow(StoreUnavailableError);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await store.get('select 1 as one')).toEqual({ one: 1 });
});

test('while nothing is heard listeners are told again and again, until there is another connection', async (context) => {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  const listener = vi.fn<() => void>();
  store.watch('keys', listener);
  const operator = await connect(address, context);
  await hears(store, operator);
  await freezeOthers(operator, context);
  listener.mockClear();
  await vi.waitFor(() => expect(listener.mock.calls.length).toBeGreaterThan(3), { timeout: 5_000 });
  await hears(store, operator);
});

test('a name that is prepared on one connection is prepared on each', async (context) => {
  const store = await open(await newAddress('postgres', context), context);
  const sql = 'select cast($1 as bigint) as number, pg_sleep(0.01)';
  const rows = await Promise.all(Array.from({ length: 40 }, (_, number) => store.get(sql, number)));
  expect(rows.map((row) => row?.['number'])).toEqual(Array.from({ length: 40 }, (_, number) => number));
});

test('a connection for reads that Postgres refuses is asked for again', async (context) => {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  const database = new URL(address).pathname.slice(1);
  const operator = await connect(Object.assign(new URL(address), { pathname: '/postgres' }).href, context);
  const allow = async (allowed: boolean): Promise<unknown> =>
    await operator.query(`alter database "${database}" allow_connections ${allowed}`);
  await allow(false);
  await expect((async () => await store.get('select 1 as one'))()).rejects.toThrow('not currently accepting');
  await allow(true);
  expect(await store.get('select 1 as one')).toEqual({ one: 1 });
});

test('of reads that are sent together each has its own answer, also where some fail', async (context) => {
  const store = await open(await newAddress('postgres', context), context);
  const ask = async (number: number): Promise<unknown> =>
    await store.get('select 12 / cast($1 as bigint) as quotient, $2 as name', number % 5, `n${number}`);
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  const answers = await Promise.allSettled(numbers.map(ask));
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))).toEqual(
    numbers.map((number) =>
      number % 5 === 0 ? 'division by zero' : { quotient: Math.floor(12 / (number % 5)), name: `n${number}` },
    ),
  );
});

test('a slow read does not have the others wait', async (context) => {
  const store = await open(await newAddress('postgres', context), context);
  const slow = (async () => await store.get('select pg_sleep(3)'))();
  const began = performance.now();
  for (let round = 0; round < 20; round += 1) await store.get('select 1 as one');
  expect(performance.now() - began).toBeLessThan(2_000);
  await slow;
});

test('an address is shown without its password', () => {
  expect(describeStore('postgres://me:secret@db.example:5432/nexus?sslmode=require')).toBe(
    'postgres://db.example:5432/nexus',
  );
  expect(describeStore('/var/lib/store.db')).toBe('/var/lib/store.db');
});

/** Waits until the store hears what another process says. */
async function hears(store: Store, operator: pg.Client): Promise<void> {
  const tellings = countTellings(store, 'hearing');
  const ask = async (): Promise<void> => {
    await operator.query("select pg_notify('cloudnexus', 'another hearing')");
    expect(tellings()).toBeGreaterThan(0);
  };
  await vi.waitFor(ask, { timeout: 15_000, interval: 50 });
}

/** Stops the processes that serve the other connections, as if the network were gone. */
async function freezeOthers(operator: pg.Client, context: TestContext): Promise<void> {
  const { rows } = await operator.query<{ pid: number }>(
    "select pid from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and backend_type = 'client backend'",
  );
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  context.onTestFinished(() => {
    for (const { pid } of rows) goOn(pid);
  });
}

function goOn(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It has ended, as it should when its connection is gone.
  }
}

async function connect(address: string, context: TestContext): Promise<pg.Client> {
  const client = new pg.Client(address);
  await client.connect();
  client.on('error', () => {}); // Some tests take its server away.
  context.onTestFinished(() => client.end());
  return client;
}
