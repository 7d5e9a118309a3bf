import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryLimiter } from '../../src/rate/memory-limiter.ts';
import { model, type Request } from './model.ts';

const length = 60_000;

function setUp(options: { capacity?: number; addressLimit?: number } = {}): {
  limiter: MemoryLimiter;
  time: { now: number };
} {
  const time = { now: 1_736_951_160_000 };
  return { limiter: new MemoryLimiter({ clock: () => time.now, ...options }), time };
}

describe('The window of an account', () => {
  const bucket = { account: 'acc_a', limit: 100 };

  test('counts down to zero, and refuses call 101', () => {
    const { limiter, time } = setUp();
    const resetAt = time.now + length;
    for (let call = 1; call <= 100; call += 1) {
      time.now += 10;
      if (call === 1) time.now -= 10;
      expect(limiter.take(bucket)).toEqual({ limit: 100, remaining: 100 - call, resetAt, allowed: true });
    }
    expect(limiter.take(bucket)).toEqual({ limit: 100, remaining: 0, resetAt, allowed: false });
  });

  test('starts with the first call, and ends 60 s later to the millisecond', () => {
    const { limiter, time } = setUp();
    for (let call = 1; call <= 101; call += 1) limiter.take(bucket);
    time.now += length - 1;
    expect(limiter.take(bucket).allowed).toBe(false);
    time.now += 1;
    expect(limiter.take(bucket)).toEqual({ limit: 100, remaining: 99, resetAt: time.now + length, allowed: true });
  });

  test('is not that of another account', () => {
    const { limiter } = setUp();
    for (let call = 1; call <= 101; call += 1) limiter.take(bucket);
    expect(limiter.take({ account: 'acc_b', limit: 100 }).remaining).toBe(99);
  });

  test('lets more through at once when the account gets a higher limit', () => {
    const { limiter } = setUp();
    for (let call = 1; call <= 300; call += 1) limiter.take(bucket);
    expect(limiter.take({ ...bucket, limit: 500 })).toMatchObject({ remaining: 399, allowed: true });
  });

  test('has nothing left when the account gets a lower limit than it has used', () => {
    const { limiter } = setUp();
    for (let call = 1; call <= 300; call += 1) limiter.take({ ...bucket, limit: 500 });
    expect(limiter.take(bucket)).toMatchObject({ limit: 100, remaining: 0, allowed: false });
  });

  test('is over when the clock was set back by more than its length', () => {
    const { limiter, time } = setUp();
    for (let call = 1; call <= 101; call += 1) limiter.take(bucket);
    time.now -= 3_600_000;
    expect(limiter.take(bucket)).toMatchObject({ remaining: 99, allowed: true });
  });
});

describe('The window of an address', () => {
  test('has 100 calls, unless it is told otherwise', () => {
    expect(setUp().limiter.take({ address: '192.0.2.1' })).toMatchObject({ limit: 100, remaining: 99 });
    expect(setUp({ addressLimit: 7 }).limiter.take({ address: '192.0.2.1' })).toMatchObject({ limit: 7, remaining: 6 });
  });

  test('is shared by the addresses of an IPv6 network', () => {
    const { limiter } = setUp();
    limiter.take({ address: '2001:db8::1' });
    expect(limiter.take({ address: '2001:db8::2' }).remaining).toBe(98);
    expect(limiter.take({ address: '2001:db8:0:1::2' }).remaining).toBe(99);
  });
});

describe('However requests come', () => {
  // What happens at an edge is what goes wrong, so that is where most of them come.
  const wait = fc.oneof(fc.constantFrom(0, 0, 1, length - 1, length, length + 1, 2 * length), fc.nat(3 * length));
  const step = fc.record({ wait, burst: fc.nat(12), bucket: fc.nat(2), limit: fc.constantFrom(5, 5, 5, 1, 8) });

  test('the answers are those of the model', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { limiter, time } = setUp();
        const requests = [0, 1, 2].map((): Request[] => []);
        const answers = [0, 1, 2].map((): unknown[] => []);
        for (const { wait: pause, burst, bucket, limit } of steps) {
          time.now += pause;
          for (let count = 0; count < burst; count += 1) {
            requests[bucket]?.push({ at: time.now, limit });
            answers[bucket]?.push(limiter.take({ account: `acc_${bucket}`, limit }));
          }
        }
        expect(answers).toEqual(requests.map((each) => model(each, length)));
      }),
      { numRuns: 500 },
    );
  });

  test('a burst before an edge and one after it get their limit each, and no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(length - 1), fc.nat(100), (limit, before, after) => {
        const { limiter, time } = setUp();
        const bucket = { account: 'acc_a', limit };
        const burst = (): number =>
          Array.from({ length: 2 * limit }, () => limiter.take(bucket)).filter((t) => t.allowed).length;
        limiter.take(bucket);
        time.now += length - 1 - before;
        expect(burst()).toBe(limit - 1);
        time.now += before + 1 + after;
        expect(burst()).toBe(limit);
        time.now += length - 1;
        expect(burst()).toBe(0);
      }),
    );
  });
});

describe('From ever more addresses', () => {
  test('no more than twice the capacity are remembered', () => {
    const { limiter, time } = setUp({ capacity: 1_000 });
    for (let number = 0; number < 100_000; number += 1) {
      time.now += number % 2;
      limiter.take({ address: address(number) });
    }
    expect(limiter.size).toBeLessThanOrEqual(2_000);
  });

  test('no account starts anew', () => {
    const { limiter } = setUp({ capacity: 1_000 });
    limiter.take({ account: 'acc_a', limit: 100 });
    for (let number = 0; number < 10_000; number += 1) limiter.take({ address: address(number) });
    expect(limiter.take({ account: 'acc_a', limit: 100 }).remaining).toBe(98);
  });

  test('windows that are over are forgotten without ever being asked for', () => {
    const { limiter, time } = setUp();
    for (let number = 0; number < 10_000; number += 1) limiter.take({ address: address(number) });
    for (let round = 0; round < 2; round += 1) {
      time.now += length;
      limiter.take({ address: '192.0.2.1' });
    }
    expect(limiter.size).toBeLessThanOrEqual(2);
  });
});

/** One of 16 million. */
function address(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
