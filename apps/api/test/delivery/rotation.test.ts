// A secret is rotated while events are delivered. Whichever secret a receiver holds, it accepts every event.
import { describe, expect, test, vi } from 'vitest';
import { startRotation } from './kit/rotation.ts';
import { engines } from '../engines.ts';
import { newAccountStore } from './kit/start.ts';

const events = 1_000;
const patience = { timeout: 60_000, interval: 20 };

describe.each(engines)('on %s', (engine) => {
  test(`of ${events} events during a rotation, each is accepted by each kind of receiver`, async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const rotation = await startRotation(store, accountId, context);
    await rotation.run(events);
    for (const { name, accepted, unfinished } of rotation.consumers) {
      await vi.waitFor(() => expect(accepted.size, name).toBe(events), patience);
      await vi.waitFor(async () => expect(await unfinished(), name).toBe(0), patience);
    }
  });

  test('a receiver with the new secret refuses once, and one with the old secret never', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const rotation = await startRotation(store, accountId, context);
    await rotation.rotateAll(60_000);
    await rotation.emit(10);
    const refusals = new Map<string, number>();
    for (const { name, accepted, refused, attempts } of rotation.consumers) {
      await vi.waitFor(() => expect(accepted.size, name).toBe(10), patience);
      refusals.set(name, refused());
      await vi.waitFor(async () => {
        expect(await attempts(), name).toEqual({ made: 10 + refused(), numbers: [1] });
      }, patience);
    }
    expect(Object.fromEntries(refusals)).toEqual({
      'reference, old secret': 0,
      'reference, new secret': 10,
      'Standard Webhooks, old secret': 0,
      'Standard Webhooks, new secret': 0,
    });
  });

  test('when the grace period is over, the new secret alone signs', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const rotation = await startRotation(store, accountId, context);
    await rotation.rotateAll(0);
    await rotation.emit(5);
    await vi.waitFor(() => {
      const outcomes = rotation.consumers.map(({ name, accepted, refused }) => [name, accepted.size, refused()]);
      expect(outcomes).toEqual([
        ['reference, old secret', 0, 5],
        ['reference, new secret', 5, 0],
        ['Standard Webhooks, old secret', 0, 5],
        ['Standard Webhooks, new secret', 5, 0],
      ]);
    }, patience);
  });
});
