// Events that are emitted without a pause, and what of them arrived.
import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../../../src/store/store.ts';
import { StoreUnavailableError } from '../../../src/store/errors.ts';
import { emitEvent } from './fixtures.ts';
import { eventIds, type Receiver } from './receiver.ts';

const perTransaction = 10;
/** With so much due, whoever delivers has enough to do. */
const mostDue = 1_500;

export interface Load {
  /** Ends it, and waits for the last transaction. */
  stop(): Promise<void>;
}

/** @param pause between two transactions, in milliseconds */
export function startLoad(store: Store, accountId: string, pause = 5): Load {
  const ending = new AbortController();
  const emitting = emitUntil(ending.signal, store, accountId, pause);
  return {
    async stop() {
      ending.abort();
      await emitting;
    },
  };
}

async function emitUntil(signal: AbortSignal, store: Store, accountId: string, pause: number): Promise<void> {
  while (!signal.aborted) {
    try {
      if ((await dueIn(store)) > mostDue) {
        await delay(20);
        continue;
      }
      await store.transaction(async (tx) => {
        for (let count = 0; count < perTransaction; count += 1) await emitEvent(tx, accountId);
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
    await delay(pause);
  }
}

/** What became of the events that were committed. */
export interface Tally {
  readonly events: number;
  readonly lost: number;
  readonly duplicates: number;
}

/** @param webhooks how many each event goes to, all of them to this receiver */
export async function tally(store: Store, receiver: Receiver, webhooks: number): Promise<Tally> {
  const rows = await store.all<{ id: string }>('select id from events');
  const counts = new Map<string, number>();
  for (const id of eventIds(receiver)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const missing = rows.map(({ id }) => Math.max(0, webhooks - (counts.get(id) ?? 0)));
  const extra = rows.map(({ id }) => Math.max(0, (counts.get(id) ?? 0) - webhooks));
  return { events: rows.length, lost: sum(missing), duplicates: sum(extra) };
}

/** Waits until nothing is due. @throws where nothing becomes less for as long as `patience`, in milliseconds */
export async function drained(store: Store, patience: number): Promise<void> {
  let least = Infinity;
  let since = performance.now();
  for (let due = await dueIn(store); due > 0; due = await dueIn(store)) {
    if (due < least) {
      least = due;
      since = performance.now();
    }
    if (performance.now() - since > patience) throw new Error(`${due} deliveries are due, and become no fewer.`);
    await delay(50);
  }
}

async function dueIn(store: Store): Promise<number> {
  const row = await store.get<{ due: number }>('select count(*) as due from delivery_due');
  return row?.due ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
