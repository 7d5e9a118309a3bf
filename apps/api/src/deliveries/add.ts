// Deliveries of an event: few statements, however many webhooks there are, and no more than one text for each number of rows.
import { newId, type Sources } from '../ids.ts';
import type { Queries, Row } from '../store/store.ts';
import { addDue, rowsAtOnce, type DueDelivery } from './due.ts';

export interface Receiver extends Row {
  id: string;
  status: string;
}

export interface DeliveredEvent {
  readonly accountId: string;
  readonly eventId: string;
  readonly eventType: string;
}

/** To each webhook one: due at once, or held where the webhook takes none now. */
export async function addDeliveries(
  tx: Queries,
  receivers: readonly Receiver[],
  event: DeliveredEvent,
  sources: Sources,
): Promise<void> {
  const now = sources.clock();
  const active: DueDelivery[] = [];
  const others: DueDelivery[] = [];
  for (const { id, status } of receivers)
    (status === 'active' ? active : others).push({ id: newId('dlv', sources), webhook_id: id });
  await insert(tx, active, "'pending'", '$4', event, now);
  await insert(tx, others, "'held'", 'null', event, now);
  await addDue(tx, active, now);
}

/** @param status as SQL, as is `nextAt`: both are constants */
async function insert(
  tx: Queries,
  deliveries: readonly DueDelivery[],
  status: string,
  nextAt: string,
  { eventId, accountId, eventType }: DeliveredEvent,
  now: number,
): Promise<void> {
  const atOnce = rowsAtOnce[tx.kind];
  for (let first = 0; first < deliveries.length; first += atOnce) {
    const some = deliveries.slice(first, first + atOnce);
    const rows = some.map(
      (_, row) => `($${2 * row + 5}, $${2 * row + 6}, $2, $1, $3, ${status}, 0, 0, ${nextAt}, $4, $4)`,
    );
    await tx.run(
      `insert into deliveries (
         id, webhook_id, account_id, event_id, event_type, status, test, attempt_count, next_attempt_at, created_at, updated_at
       ) values ${rows.join(', ')}`,
      eventId,
      accountId,
      eventType,
      now,
      ...some.flatMap(({ id, webhook_id }) => [id, webhook_id]),
    );
  }
}
