import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, type TestContext } from 'vitest';
import type { Taken } from '../../src/rate/limiter.ts';
import { PostgresLimiter, type PostgresLimiterOptions } from '../../src/rate/postgres-limiter.ts';
import { PostgresWindows } from '../../src/rate/postgres-windows.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/store.ts';
import { newAddress, newStore, open } from '../engines.ts';
import { model, type Request } from './model.ts';
import { startProxy, type Proxy } from './proxy.ts';

const bucket = { account: 'acc_a', limit: 100 };

function start(store: Store, context: TestContext, options: Partial<PostgresLimiterOptions> = {}): PostgresLimiter {
  // Unless a test is about it, Postgres has all the time it needs.
  const limiter = new PostgresLimiter({ store, clock: Date.now, warn: () => {}, patience: 20_000, ...options });
  context.onTestFinished(() => limiter.close());
  return limiter;
}

function times<T>(count: number, make: () => T): Promise<Awaited<T>[]> {
  return Promise.all(Array.from({ length: count }, make));
}

/** Lets the windows grow older: an hour passes in a moment. */
async function pass(store: Store, milliseconds: number): Promise<void> {
  await store.run('update rate_windows set started_at = started_at - $1', milliseconds);
}

describe('The window of an account', () => {
  test('counts down to zero, and refuses call 101', async (context) => {
    const limiter = start(await newStore('postgres', context), context);
    const before = Date.now();
    const first = await limiter.take(bucket);
    expect(first).toMatchObject({ limit: 100, remaining: 99, allowed: true });
    expect(first.resetAt - 60_000).toBeGreaterThanOrEqual(before);
    expect(first.resetAt - 60_000).toBeLessThanOrEqual(Date.now());
    for (let call = 2; call <= 100; call += 1)
      expect(await limiter.take(bucket)).toEqual({ ...first, remaining: 100 - call });
    for (let call = 101; call <= 103; call += 1)
      expect(await limiter.take(bucket)).toEqual({ ...first, remaining: 0, allowed: false });
  });

  test('is exact for requests that come together', async (context) => {
    const limiter = start(await newStore('postgres', context), context);
    const taken = await times(300, () => limiter.take(bucket));
    const allowed = taken.filter((each) => each.allowed);
    expect(allowed.map(({ remaining }) => remaining)).toEqual(Array.from({ length: 100 }, (_, index) => 99 - index));
    expect(new Set(taken.map(({ resetAt }) => resetAt)).size).toBe(1);
  });

  test('is one for all processes', async (context) => {
    const address = await newAddress('postgres', context);
    const stores = [await open(address, context), await open(address, context), await open(address, context)];
    for (const store of stores) await migrate(store, Date.now);
    const limiters = stores.map((store) => start(store, context));
    const taken = await Promise.all(
      limiters.flatMap((limiter) => Array.from({ length: 60 }, () => limiter.take(bucket))),
    );
    expect(taken.filter((each) => each.allowed).length).toBe(100);
    expect(new Set(taken.map(({ resetAt }) => resetAt)).size).toBe(1);
  });

  test('is not that of another account', async (context) => {
    const limiter = start(await newStore('postgres', context), context);
    await times(101, () => limiter.take(bucket));
    expect(await limiter.take({ account: 'acc_b', limit: 100 })).toMatchObject({ remaining: 99 });
  });

  test('ends on time, though requests were refused until then', async (context) => {
    const store = await newStore('postgres', context);
    const limiter = start(store, context, { windowLength: 1_000 });
    const { resetAt } = await limiter.take(bucket);
    await times(200, () => limiter.take(bucket));
    let refused = 0;
    let next: Taken = await limiter.take(bucket);
    let sentAt = Date.now();
    for (; !next.allowed; refused += 1) {
      expect(next.resetAt).toBe(resetAt);
      await delay(1);
      sentAt = Date.now();
      next = await limiter.take(bucket);
    }
    expect(refused).toBeGreaterThan(10);
    expect(next).toMatchObject({ remaining: 99 });
    expect(next.resetAt).toBeGreaterThanOrEqual(resetAt + 1_000);
    expect(next.resetAt - 1_000).toBeGreaterThanOrEqual(sentAt);
  });

  test('lets more through at once when the account gets a higher limit', async (context) => {
    const limiter = start(await newStore('postgres', context), context);
    await times(300, () => limiter.take(bucket));
    expect(await limiter.take({ ...bucket, limit: 500 })).toMatchObject({ limit: 500, remaining: 399, allowed: true });
  });

  test('has nothing left when the account gets a lower limit than it has used', async (context) => {
    const limiter = start(await newStore('postgres', context), context);
    await times(300, () => limiter.take({ ...bucket, limit: 500 }));
    expect(await limiter.take(bucket)).toMatchObject({ limit: 100, remaining: 0, allowed: false });
    expect(await limiter.take({ ...bucket, limit: 500 })).toMatchObject({ remaining: 199, allowed: true });
  });

  test('is over when the clock of the database was set back by more than its length', async (context) => {
    const store = await newStore('postgres', context);
    const limiter = start(store, context);
    await times(50, () => limiter.take(bucket));
    await pass(store, -3_600_000);
    expect(await limiter.take(bucket)).toMatchObject({ remaining: 99 });
  });
});

test('The window of an address is shared by an IPv6 network, and is no account', async (context) => {
  const limiter = start(await newStore('postgres', context), context, { addressLimit: 7 });
  expect(await limiter.take({ address: '2001:db8::1' })).toMatchObject({ limit: 7, remaining: 6 });
  expect(await limiter.take({ address: '2001:db8::2' })).toMatchObject({ limit: 7, remaining: 5 });
  expect(await limiter.take({ account: '2001:db8:0:0::/64', limit: 7 })).toMatchObject({ remaining: 6 });
});

describe('However requests come', () => {
  // The windows are made older in place of waiting. What the test itself takes is less than the five seconds that every
  // wait is a multiple of, so that it changes nothing.
  const step = fc.record({
    wait: fc.constantFrom(0, 0, 20_000, 40_000, 55_000, 60_000, 65_000),
    count: fc.integer({ min: 1, max: 12 }),
    limit: fc.constantFrom(5, 5, 5, 1, 8),
  });

  test('the answers are those of the model', async (context) => {
    const store = await newStore('postgres', context);
    const windows = new PostgresWindows(store, 60_000);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        run += 1;
        const requests: Request[] = [];
        const answers: { limit: number; remaining: number; allowed: boolean }[] = [];
        let now = 0;
        for (const { wait, count, limit } of steps) {
          now += wait;
          await pass(store, wait);
          const grant = await windows.take(`bucket ${run}`, limit, count);
          for (let index = 1; index <= count; index += 1) {
            const allowed = index <= grant.granted;
            const remaining = allowed ? limit - (grant.taken - grant.granted + index) : 0;
            requests.push({ at: now, limit });
            answers.push({ limit, remaining, allowed });
          }
        }
        const expected = model(requests, 60_000).map(({ limit, remaining, allowed }) => ({
          limit,
          remaining,
          allowed,
        }));
        expect(answers).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Postgres is asked', () => {
  test('once for all requests of a bucket that come together, and once for those that come meanwhile', async (context) => {
    const { store, asked } = await counting(context);
    const limiter = start(store, context);
    const first = times(50, () => limiter.take(bucket));
    await expect.poll(asked, { interval: 0 }).toBe(1);
    await Promise.all([first, times(20, () => limiter.take(bucket))]);
    expect(asked()).toBe(2);
  });

  test('no more for a bucket that is empty, until its window ends', async (context) => {
    const { store, asked } = await counting(context);
    const limiter = start(store, context);
    await times(101, () => limiter.take(bucket));
    const before = asked();
    const refused = limiter.take(bucket);
    expect(refused).toMatchObject({ remaining: 0, allowed: false });
    expect(asked()).toBe(before);
  });
});

test('Windows that are over are deleted', async (context) => {
  const store = await newStore('postgres', context);
  const limiter = start(store, context, { windowLength: 100 });
  await limiter.take({ address: '192.0.2.1' });
  await expect.poll(() => store.all('select bucket from rate_windows')).toEqual([]);
});

test('A window that is under way is not deleted', async (context) => {
  const store = await newStore('postgres', context);
  const windows = new PostgresWindows(store, 60_000);
  await windows.take('old', 5, 1);
  await pass(store, 121_000);
  await windows.take('new', 5, 1);
  expect(await windows.sweep()).toBe(1);
  expect(await store.all('select bucket from rate_windows')).toEqual([{ bucket: 'new' }]);
});

describe('Without Postgres', () => {
  test.for(['cut', 'block'] as const)('(%s) each process counts on its own, and says so', async (how, context) => {
    const { proxy, limiter, said } = await withProxy(context);
    expect(await limiter.take(bucket)).toMatchObject({ remaining: 99 });
    proxy[how]();
    const taken = await times(150, () => limiter.take(bucket));
    expect(taken.filter((each) => each.allowed).length).toBe(100);
    expect(limiter.countedLocally).toBe(150);
    expect(said.length).toBe(1);
    // From then on no request waits for Postgres.
    expect(limiter.take(bucket)).toMatchObject({ remaining: 0, allowed: false });
    expect(limiter.take({ account: 'acc_b', limit: 100 })).toMatchObject({ remaining: 99 });
  });

  test.for(['cut', 'block'] as const)(
    '(%s) it goes on where it was as soon as Postgres is back',
    async (how, context) => {
      const { proxy, limiter, said } = await withProxy(context);
      const { resetAt } = await limiter.take(bucket);
      proxy[how]();
      await limiter.take(bucket);
      expect(limiter.countedLocally).toBe(1);
      proxy.mend();
      await expect.poll(() => said.length, { timeout: 20_000 }).toBe(2);
      // A statement that was blocked on the way to Postgres may have been counted when it came there.
      const { remaining, ...rest } = await limiter.take(bucket);
      expect(rest).toEqual({ limit: 100, resetAt, allowed: true });
      expect([98, 97]).toContain(remaining);
      expect(limiter.countedLocally).toBe(1);
    },
  );
});

/** The store, and how often it was asked for a row. */
async function counting(context: TestContext): Promise<{ store: Store; asked: () => number }> {
  const store = await newStore('postgres', context);
  let count = 0;
  const get: Store['get'] = (sql, ...values) => {
    count += 1;
    return store.get(sql, ...values);
  };
  return { store: Object.assign(Object.create(store), { get, run: store.run.bind(store) }), asked: () => count };
}

/** A limiter whose way to Postgres can be cut, and what it warns of. */
async function withProxy(context: TestContext): Promise<{ proxy: Proxy; limiter: PostgresLimiter; said: string[] }> {
  const address = await newAddress('postgres', context);
  await migrate(await open(address, context), Date.now);
  const proxy = await startProxy(address, context);
  const store = await open(proxy.address, context);
  context.onTestFinished(() => proxy.cut()); // or the store would wait for what is blocked
  const said: string[] = [];
  const warn = (message: string): void => void said.push(message);
  const limiter = start(store, context, { warn, patience: 300, retryEvery: 50 });
  return { proxy, limiter, said };
}
