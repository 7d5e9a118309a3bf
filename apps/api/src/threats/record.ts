// An episode in the store. Whoever writes it first tells of it: there is one row for each account, source and kind of attack.
import { emit } from '../events/emit.ts';
import type { Sources } from '../ids.ts';
import { addressGroup } from '../rate/address.ts';
import type { Queries } from '../store/store.ts';
import type { Sighting } from './sighting.ts';
import type { Thresholds } from './thresholds.ts';

export interface Episode extends Sighting {
  /** Packets or requests so far. */
  readonly blocked: number;
}

/** `known`: it was told of already, here or by another process. */
export type Recorded = 'told' | 'known' | 'too-many';

const hour = 3_600_000;
/** How long rows are kept that are of no use any more, in milliseconds. */
const keptFor = 24 * hour;

export async function isAccount(queries: Queries, id: string): Promise<boolean> {
  return (await queries.get('select id from accounts where id = $1', id)) !== undefined;
}

/** Emits the event where the episode is new. @param tx of an account that exists */
export async function recordEpisode(
  tx: Queries,
  episode: Episode,
  thresholds: Pick<Thresholds, 'silence' | 'perHour'>,
  sources: Sources,
): Promise<Recorded> {
  const { attackType, sourceIp, accountId, blocked } = episode;
  const now = sources.clock();
  if ((await extendEpisode(tx, episode, now, thresholds.silence)) > 0) return 'known';
  const begun = await tx.get<{ count: number }>(
    'select count(*) as count from threat_episodes where account_id = $1 and started_at > $2',
    accountId,
    now - hour,
  );
  if ((begun?.count ?? 0) >= thresholds.perHour) return 'too-many';
  await tx.run(
    `insert into threat_episodes (account_id, source, attack_type, started_at, last_seen_at) values ($1, $2, $3, $4, $4)
     on conflict (account_id, source, attack_type) do update
     set started_at = excluded.started_at, last_seen_at = excluded.last_seen_at`,
    accountId,
    addressGroup(sourceIp),
    attackType,
    now,
  );
  const data = { source_ip: sourceIp, attack_type: attackType, mitigated: true, packets_blocked: blocked };
  await emit(tx, accountId, { event: 'security.threat.detected', data }, sources);
  return 'told';
}

/** Says that an episode goes on. @returns 0 where there is none, or the last one is over */
export async function extendEpisode(
  queries: Queries,
  { accountId, sourceIp, attackType }: Sighting,
  now: number,
  silence: number,
): Promise<number> {
  return await queries.run(
    `update threat_episodes set last_seen_at = $4
     where account_id = $1 and source = $2 and attack_type = $3 and last_seen_at > $5`,
    accountId,
    addressGroup(sourceIp),
    attackType,
    now,
    now - silence,
  );
}

/** Deletes what has been over for long. @returns how many */
export async function purgeEpisodes(queries: Queries, now: number): Promise<number> {
  return await queries.run('delete from threat_episodes where last_seen_at <= $1', now - keptFor);
}
