// A webhook for each kind of receiver, whose secrets are rotated while events are on their way.
import type { TestContext } from 'vitest';
import type { Row, Store } from '../../../src/store/store.ts';
import { findWebhook } from '../../../src/webhooks/find.ts';
import { rotateSecret } from '../../../src/webhooks/rotate-secret.ts';
import { reference, standardWebhooks, type Consumer } from './consumers.ts';
import { addWebhook, cipher, emitEvents, newSecret, sources } from './fixtures.ts';
import { receiver, start } from './start.ts';

export interface RotatingConsumer {
  readonly name: string;
  /** Events that were accepted. */
  readonly accepted: ReadonlySet<string>;
  /** How many requests were refused. */
  readonly refused: () => number;
  /** Deliveries that have not succeeded. */
  readonly unfinished: () => Promise<number>;
  readonly attempts: () => Promise<{ made: number; numbers: number[] }>;
}

export interface Rotation {
  readonly consumers: readonly RotatingConsumer[];
  readonly emit: (count: number) => Promise<void>;
  /** @param gracePeriod in milliseconds */
  readonly rotateAll: (gracePeriod: number) => Promise<void>;
  /** Emits so many, and rotates in the midst of it. */
  readonly run: (count: number) => Promise<void>;
}

const kinds = [
  { name: 'reference, old secret', verify: reference, holds: 'old' },
  { name: 'reference, new secret', verify: reference, holds: 'new' },
  { name: 'Standard Webhooks, old secret', verify: standardWebhooks, holds: 'old' },
  { name: 'Standard Webhooks, new secret', verify: standardWebhooks, holds: 'new' },
] as const;

export async function startRotation(store: Store, accountId: string, test: TestContext): Promise<Rotation> {
  const all = await Promise.all(kinds.map((kind) => startConsumer(store, accountId, kind, test)));
  start(store, test);
  const rotateAll = async (gracePeriod: number): Promise<void> => {
    for (const { rotate } of all) await rotate(gracePeriod);
  };
  const emit = async (count: number): Promise<void> => void (await emitEvents(store, accountId, count));
  return {
    consumers: all,
    emit,
    rotateAll,
    async run(count) {
      await emit(count / 4);
      const emitting = emit(count / 2);
      await rotateAll(60_000);
      await emitting;
      await emit(count / 4);
    },
  };
}

async function startConsumer(
  store: Store,
  accountId: string,
  { name, verify, holds }: (typeof kinds)[number],
  test: TestContext,
): Promise<RotatingConsumer & { rotate: (gracePeriod: number) => Promise<void> }> {
  const accepted = new Set<string>();
  let refused = 0;
  const secret = newSecret();
  let consumer: Consumer = verify(secret);
  const endpoint = await receiver(test, (received, response) => {
    const isAccepted = consumer(received);
    if (isAccepted) accepted.add(String(received.headers['webhook-id']));
    else refused += 1;
    response.writeHead(isAccepted ? 200 : 401).end();
  });
  const id = await addWebhook(store, accountId, endpoint.url, { secret });
  return {
    name,
    accepted,
    refused: () => refused,
    async unfinished() {
      const row = await store.get<Row & { count: number }>(
        "select count(*) as count from deliveries where webhook_id = $1 and status <> 'succeeded'",
        id,
      );
      return row?.count ?? -1;
    },
    async attempts() {
      const rows = await store.all<Row & { number: number }>(
        `select number from delivery_attempts join deliveries on deliveries.id = delivery_id where webhook_id = $1`,
        id,
      );
      return { made: rows.length, numbers: [...new Set(rows.map(({ number }) => number))] };
    },
    async rotate(gracePeriod) {
      const rotated = await store.transaction(async (tx) => {
        const webhook = await findWebhook(tx, { id, accountId }, Date.now);
        if (webhook === undefined) throw new Error('There is no such webhook.');
        return await rotateSecret(tx, webhook, gracePeriod, { cipher, sources });
      });
      // The receiver has the new one the moment it is there: what was signed before is repeated.
      if (holds === 'new') consumer = verify(rotated);
    },
  };
}
