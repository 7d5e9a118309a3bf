import { randomBytes } from 'node:crypto';
import type { TestContext } from 'vitest';
import { startRecoveries } from '../../../src/deliveries/recovery/recoveries.ts';
import { startDeliveries, type Deliveries, type DeliveriesOptions } from '../../../src/delivery/deliveries.ts';
import type { Row, Store } from '../../../src/store/store.ts';
import { topics } from '../../../src/events/topics.ts';
import { newStore, type Engine } from '../../engines.ts';
import { addAccount, cipher, version } from './fixtures.ts';
import { startReceiver, type Answer, type Receiver } from './receiver.ts';

export type Overrides = Partial<Omit<DeliveriesOptions, 'store'>>;

/** @returns deliveries that reach this machine, and are closed after the test */
export function start(store: Store, test: TestContext, overrides: Overrides = {}): Deliveries {
  const deliveries = startDeliveries({
    store,
    cipher,
    version,
    clock: Date.now,
    random: randomBytes,
    warn: (message, error) => console.warn(message, error),
    allowPrivate: true,
    development: true,
    drain: 1_000,
    ...overrides,
  });
  test.onTestFinished(() => deliveries.close());
  return deliveries;
}

/** Holds and cancels, beside them. */
export function startSettling(store: Store, test: TestContext): void {
  const recoveries = startRecoveries({ store, clock: Date.now, warn: console.warn });
  test.onTestFinished(() => recoveries.close());
}

export async function receiver(test: TestContext, answer?: Answer): Promise<Receiver> {
  const started = await startReceiver(answer);
  test.onTestFinished(() => started.close());
  return started;
}

export async function newAccountStore(engine: Engine, test: TestContext): Promise<{ store: Store; accountId: string }> {
  const store = await newStore(engine, test);
  return { store, accountId: await addAccount(store) };
}

/** A clock that can be moved ahead; whoever waits for a time is woken. */
export function movableClock(store: Store): { clock: () => number; move: (milliseconds: number) => Promise<void> } {
  let ahead = 0;
  return {
    clock: () => Date.now() + ahead,
    async move(milliseconds) {
      ahead += milliseconds;
      await store.changed(topics.deliveries);
    },
  };
}

export interface DeliveryRow extends Row {
  id: string;
  status: string;
  attempt_count: number;
  next_attempt_at: number | null;
  last_response_status: number | null;
  last_error: string | null;
  completed_at: number | null;
}

export async function deliveriesOf(store: Store, webhookId: string): Promise<DeliveryRow[]> {
  return await store.all<DeliveryRow>(
    `select id, status, attempt_count, next_attempt_at, last_response_status, last_error, completed_at
     from deliveries where webhook_id = $1 order by created_at, id`,
    webhookId,
  );
}
