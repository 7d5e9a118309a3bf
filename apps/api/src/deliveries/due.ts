// What is to be sent: the rows that the engine claims.
import { topics } from '../events/topics.ts';
import type { Queries } from '../store/store.ts';

/**
 * Rows in a statement. On Postgres each statement is a round trip. SQLite keeps a journal of any that writes several, which
 * costs more than it saves.
 */
export const rowsAtOnce = { sqlite: 1, postgres: 10 } as const;

export interface DueDelivery {
  readonly id: string;
  readonly webhook_id: string;
}

/** Deliveries that have no row yet, to be sent at `now`. Wakes the engine. */
export async function addDue(tx: Queries, deliveries: readonly DueDelivery[], now: number): Promise<void> {
  const atOnce = rowsAtOnce[tx.kind];
  for (let first = 0; first < deliveries.length; first += atOnce) {
    const some = deliveries.slice(first, first + atOnce);
    await tx.run(insert(some.length), now, ...some.flatMap(({ id, webhook_id }) => [id, webhook_id]));
  }
  if (deliveries.length > 0) await tx.changed(topics.deliveries);
}

function insert(rows: number): string {
  const values = Array.from({ length: rows }, (_, row) => `($${2 * row + 2}, $${2 * row + 3}, $1, 0, 0)`);
  return `insert into delivery_due (delivery_id, webhook_id, next_at, claims, attempts) values ${values.join(', ')}`;
}
