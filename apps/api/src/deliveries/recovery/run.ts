// Goes on with the recoveries that were asked for, whoever asked and whichever process began.
import type { Clock } from '../../store/clock.ts';
import type { Queries, Row, Store } from '../../store/store.ts';
import { requeueDeliveries } from '../requeue.ts';

interface RecoveringRow extends Row {
  id: string;
  status: string;
  recovery_since: number;
  recovery_until: number;
  recovery_cursor: string | null;
}

/** How far a recovery is. It goes by status, so that an index finds what is left. */
interface Progress {
  readonly status: 'held' | 'exhausted';
  readonly createdAt: number;
  readonly id: string;
}

const first: Progress = { status: 'held', createdAt: 0, id: '' };

/** Until all are complete, or `isClosing` says so: each step is a transaction, and another process can make the next. */
export async function runRecoveries(store: Store, clock: Clock, isClosing: () => boolean): Promise<void> {
  // In turns, so that a long one doesn't keep the others waiting.
  for (;;) {
    const rows = await store.all<{ id: string }>(
      'select id from webhooks where recovery_started_at is not null and recovery_completed_at is null',
    );
    if (rows.length === 0) return;
    for (const { id } of rows) {
      if (isClosing()) return;
      await store.transaction((tx) => step(tx, id, clock()));
    }
  }
}

async function step(tx: Queries, id: string, now: number): Promise<void> {
  const row = await tx.get<RecoveringRow>(
    `select id, status, recovery_since, recovery_until, recovery_cursor from webhooks
     where id = $1 and recovery_started_at is not null and recovery_completed_at is null`,
    id,
  );
  if (row === undefined) return;
  // What is held stays so where the webhook takes nothing any more.
  if (row.status !== 'active') return await complete(tx, id, now);
  const progress = read(row.recovery_cursor);
  const { status } = progress;
  const range = { since: row.recovery_since, until: row.recovery_until };
  const done = await requeueDeliveries(tx, { webhookId: id, status, ...range, after: progress }, now);
  if (done === undefined && status === 'exhausted') return await complete(tx, id, now);
  const next: Progress = done ? { status, ...done.last } : { ...first, status: 'exhausted' };
  await tx.run(
    'update webhooks set recovery_cursor = $2, recovery_requeued = recovery_requeued + $3 where id = $1',
    id,
    JSON.stringify(next),
    done?.count ?? 0,
  );
}

async function complete(tx: Queries, id: string, now: number): Promise<void> {
  await tx.run('update webhooks set recovery_completed_at = $2, recovery_cursor = null where id = $1', id, now);
}

function read(cursor: string | null): Progress {
  return cursor === null ? first : JSON.parse(cursor);
}
