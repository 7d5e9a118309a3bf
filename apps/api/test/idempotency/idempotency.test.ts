import { describe, expect, test, vi, type TestContext } from 'vitest';
import type { Answer } from '../../src/idempotency/answer.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import { fingerprint } from '../../src/idempotency/fingerprint.ts';
import { Idempotency, type KeyedRequest } from '../../src/idempotency/idempotency.ts';
import { purge } from '../../src/idempotency/purge.ts';
import { StoreUnavailableError } from '../../src/store/errors.ts';
import type { Queries, Store, Transaction } from '../../src/store/store.ts';
import { engines, newStore, type Engine } from '../engines.ts';

const day = 86_400_000;
const request: KeyedRequest = { accountId: 'acc_1', key: 'once', fingerprint: fingerprint('servers.create', '{}') };
const other: KeyedRequest = { ...request, fingerprint: fingerprint('servers.create', '{"count":2}') };

describe.each(engines)('on %s', (engine) => {
  test('a repetition gets the same answer, and nothing is done again', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    const first = await idempotency.run(request, (tx) => effect(tx, 'a'));
    const second = await idempotency.run(request, (tx) => effect(tx, 'b'));
    expect(first).toEqual({ kind: 'done', answer: answer('a') });
    expect(second).toEqual({ kind: 'replayed', answer: answer('a') });
    expect(await effects(store)).toEqual(['a']);
  });

  test('another request with the key is refused, whether the first is done or running', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    await during(idempotency, async () => {
      expect(await idempotency.run(other, (tx) => effect(tx, 'b'))).toEqual({ kind: 'reused' });
    });
    expect(await idempotency.run(other, (tx) => effect(tx, 'b'))).toEqual({ kind: 'reused' });
    expect(await effects(store)).toEqual(['first']);
  });

  test('a key belongs to its account', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    await idempotency.run(request, (tx) => effect(tx, 'a'));
    await idempotency.run({ ...request, accountId: 'acc_2' }, (tx) => effect(tx, 'b'));
    expect(await effects(store)).toEqual(['a', 'b']);
  });

  test('a repetition while the first runs is told to wait', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    await during(idempotency, async () => {
      const outcome = await idempotency.run(request, (tx) => effect(tx, 'b'));
      expect(outcome).toEqual({ kind: 'in-progress' });
    });
    expect(await effects(store)).toEqual(['first']);
  });

  test('of twenty at once one is done, and the others learn its answer or wait', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, number) => idempotency.run(request, (tx) => effect(tx, `${number}`))),
    );
    const [done, ...others] = outcomes.toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(done?.kind).toBe('done');
    for (const { kind } of others) expect(kind).toBeOneOf(['replayed', 'in-progress']);
    expect(await effects(store)).toHaveLength(1);
  });

  test('after an error the same request runs anew', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    const failing = idempotency.run(request, async (tx) => {
      await effect(tx, 'a');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await effects(store)).toEqual([]);
    expect(await idempotency.run(other, (tx) => effect(tx, 'b'))).toMatchObject({ kind: 'done' });
  });

  test('after an answer that is no success the same request runs anew', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    const refused = { status: 409, headers: {}, body: '{}' };
    expect(await idempotency.run(request, async () => refused)).toEqual({ kind: 'done', answer: refused });
    expect(await idempotency.run(request, (tx) => effect(tx, 'a'))).toMatchObject({ kind: 'done' });
    expect(await effects(store)).toEqual(['a']);
  });

  test('one that is left running by a crash is taken over, and has no effect should it wake', async (context) => {
    const { store, clock, idempotency } = await setUp(engine, context);
    const [running, wake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    // The other store stands for the process that has stopped.
    const stopped = new Idempotency({ store: pausing(store, running.resolve, wake.promise), cipher, clock });
    const asleep = stopped.run(request, (tx) => effect(tx, 'asleep'));
    await running.promise;

    clock.mockReturnValue(start + 29_999);
    expect(await idempotency.run(request, (tx) => effect(tx, 'b'))).toEqual({ kind: 'in-progress' });
    clock.mockReturnValue(start + 30_000);
    expect(await idempotency.run(request, (tx) => effect(tx, 'taken'))).toMatchObject({ kind: 'done' });
    wake.resolve();
    await expect(asleep).rejects.toThrow(StoreUnavailableError);
    expect(await effects(store)).toEqual(['taken']);
    expect(await idempotency.run(request, (tx) => effect(tx, 'c'))).toEqual({
      kind: 'replayed',
      answer: answer('taken'),
    });
  });

  test('after 24 hours a key is new', async (context) => {
    const { store, clock, idempotency } = await setUp(engine, context);
    await idempotency.run(request, (tx) => effect(tx, 'a'));
    clock.mockReturnValue(start + day - 1);
    expect(await idempotency.run(request, (tx) => effect(tx, 'b'))).toMatchObject({ kind: 'replayed' });
    clock.mockReturnValue(start + day);
    expect(await idempotency.run(other, (tx) => effect(tx, 'c'))).toMatchObject({ kind: 'done' });
    expect(await effects(store)).toEqual(['a', 'c']);
  });

  test('what is older than 24 hours is purged, however much it is', async (context) => {
    const { store, clock, idempotency } = await setUp(engine, context);
    await store.transaction(async (tx) => {
      for (let number = 0; number < 1_100; number += 1)
        await tx.run(
          `insert into idempotency_keys (account_id, key, fingerprint, holder, held_until, created_at)
           values ('acc_1', $1, 'f', 'h', 0, $2)`,
          `old_${number}`,
          start - day,
        );
    });
    clock.mockReturnValue(start + 1);
    await idempotency.run(request, (tx) => effect(tx, 'a'));
    expect(await purge(store, start)).toBe(1_100);
    expect(await purge(store, start)).toBe(0);
    expect(await store.all('select key from idempotency_keys')).toEqual([{ key: 'once' }]);
  });

  test('what is stored can be read with the key alone, and by a later key that knows it', async (context) => {
    const { store, clock, idempotency } = await setUp(engine, context);
    await idempotency.run(request, (tx) => effect(tx, 'very secret'));
    const row = await store.get<{ response: Uint8Array }>('select response from idempotency_keys');
    expect(Buffer.from(row?.response ?? []).includes('very secret')).toBe(false);

    const later = new Idempotency({ store, cipher: new Cipher([secret(2), secret(1)]), clock });
    expect(await later.run(request, (tx) => effect(tx, 'b'))).toEqual({
      kind: 'replayed',
      answer: answer('very secret'),
    });
    const without = new Idempotency({ store, cipher: new Cipher([secret(2)]), clock });
    await expect(without.run(request, (tx) => effect(tx, 'b'))).rejects.toThrow(
      'encrypted with a key that is not here',
    );
  });

  test('an answer that was moved to another row is not given', async (context) => {
    const { store, idempotency } = await setUp(engine, context);
    await idempotency.run(request, (tx) => effect(tx, 'theirs'));
    await store.run("update idempotency_keys set account_id = 'acc_2'");
    const stolen = idempotency.run({ ...request, accountId: 'acc_2' }, (tx) => effect(tx, 'b'));
    await expect(stolen).rejects.toThrow('has been changed since');
  });
});

const start = 1_736_929_260_000;
const secret = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const cipher = new Cipher([secret(1)]);

async function setUp(engine: Engine, context: TestContext) {
  const store = await newStore(engine, context);
  await store.transaction(async (tx) => await tx.script('create table effects (name text)'));
  const clock = vi.fn<() => number>(() => start);
  return { store, clock, idempotency: new Idempotency({ store, cipher, clock }) };
}

function answer(name: string): Answer {
  return { status: 200, headers: { etag: '"1"' }, body: `{"data":"${name}"}` };
}

async function effect(tx: Queries, name: string): Promise<Answer> {
  await tx.run('insert into effects (name) values ($1)', name);
  return answer(name);
}

async function effects(store: Store): Promise<unknown[]> {
  return (await store.all('select name from effects order by name')).map(({ name }) => name);
}

/** Runs the first request, and `meanwhile` before it is done. */
async function during(idempotency: Idempotency, meanwhile: () => Promise<void>): Promise<void> {
  const [running, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = idempotency.run(request, async (tx) => {
    running.resolve();
    await end.promise;
    return await effect(tx, 'first');
  });
  await running.promise;
  await meanwhile();
  end.resolve();
  await first;
}

/** A store whose transactions begin when they are let. */
function pausing(store: Store, began: () => void, wake: Promise<void>): Store {
  return {
    kind: store.kind,
    all: (sql, ...values) => store.all(sql, ...values),
    get: (sql, ...values) => store.get(sql, ...values),
    run: (sql, ...values) => store.run(sql, ...values),
    changed: (topic) => store.changed(topic),
    exclusive: (name, work) => store.exclusive(name, work),
    snapshot: (work) => store.snapshot(work),
    watch: (topic, listener) => store.watch(topic, listener),
    close: () => store.close(),
    async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
      began();
      await wake;
      return await store.transaction(work);
    },
  };
}
