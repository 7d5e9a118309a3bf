// How the endpoint of a webhook fares, and when it is given up.
import { topics } from '../../events/topics.ts';
import type { Queries, Row, Store } from '../../store/store.ts';
import type { Recorded } from './complete.ts';
import { eachOf, textsOf } from './lists.ts';

/** How long an endpoint can go without one success before it is disabled: 120 hours. */
export const failingFor = 120 * 3_600_000;

/** A webhook that succeeds all the time is not written all the time. */
const successResolution = 1_000;

const reasons = {
  gone: 'The endpoint answered 410 Gone.',
  failing: 'No delivery has succeeded for 120 hours.',
} as const;

interface Health {
  lastSuccessAt: number | null;
  /** The first failure after it. */
  failedAt: number | null;
  isGone: boolean;
  at: number;
}

/** Records what the endings say of their webhooks, and disables those that want no more or have failed for too long. */
export async function recordHealth(tx: Queries, kind: Store['kind'], endings: readonly Recorded[]): Promise<void> {
  const healths = [...healthOf(endings)].map(([id, health]) => ({ id, ...health }));
  const succeeded = healths.filter(({ lastSuccessAt }) => lastSuccessAt !== null);
  const failed = healths.filter(({ lastSuccessAt, failedAt }) => lastSuccessAt === null && failedAt !== null);
  if (succeeded.length > 0)
    await tx.run(
      `update webhooks set
         last_success_at = cast(item.value ->> 'lastSuccessAt' as bigint),
         failing_since = cast(item.value ->> 'failedAt' as bigint)
       from ${eachOf(kind, '$1')}
       where webhooks.id = item.value ->> 'id' and (
         failing_since is not null or item.value ->> 'failedAt' is not null or last_success_at is null
         or last_success_at <= cast(item.value ->> 'lastSuccessAt' as bigint) - ${successResolution})`,
      JSON.stringify(succeeded),
    );
  if (failed.length > 0) {
    await tx.run(
      `update webhooks set failing_since = cast(item.value ->> 'failedAt' as bigint)
       from ${eachOf(kind, '$1')} where webhooks.id = item.value ->> 'id' and failing_since is null`,
      JSON.stringify(failed),
    );
  }
  const gone = healths.filter(({ isGone }) => isGone);
  const long = await failingTooLong(tx, kind, failed);
  await disable(tx, kind, gone, reasons.gone);
  await disable(tx, kind, long, reasons.failing);
}

function healthOf(endings: readonly Recorded[]): Map<string, Health> {
  const healths = new Map<string, Health>();
  for (const { webhookId, status, endedAt, isGone } of endings.toSorted((a, b) => a.endedAt - b.endedAt)) {
    const health = healths.get(webhookId) ?? { lastSuccessAt: null, failedAt: null, isGone: false, at: endedAt };
    if (status === 'succeeded') {
      health.lastSuccessAt = endedAt;
      health.failedAt = null;
    } else {
      health.failedAt ??= endedAt;
    }
    health.isGone ||= isGone;
    health.at = endedAt;
    healths.set(webhookId, health);
  }
  return healths;
}

interface Disabled {
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

async function failingTooLong(
  tx: Queries,
  kind: Store['kind'],
  failed: readonly Disabled[],
): Promise<readonly Disabled[]> {
  if (failed.length === 0) return [];
  const last = Math.max(...failed.map(({ at }) => at));
  const rows = await tx.all<Row & { id: string }>(
    `select id from webhooks where id in (${textsOf(kind, '$1')}) and status = 'active' and failing_since <= $2`,
    JSON.stringify(failed.map(({ id }) => id)),
    last - failingFor,
  );
  const long = new Set(rows.map(({ id }) => id));
  return failed.filter(({ id }) => long.has(id));
}

/** What is due for them is held by whoever waits for webhooks to change. */
async function disable(tx: Queries, kind: Store['kind'], webhooks: readonly Disabled[], reason: string): Promise<void> {
  if (webhooks.length === 0) return;
  await tx.run(
    `update webhooks set status = 'disabled', status_reason = $1, version = version + 1,
       updated_at = cast(item.value ->> 'at' as bigint)
     from ${eachOf(kind, '$2')} where webhooks.id = item.value ->> 'id' and status = 'active'`,
    reason,
    JSON.stringify(webhooks.map(({ id, at }) => ({ id, at }))),
  );
  await tx.changed(topics.webhooks);
}
