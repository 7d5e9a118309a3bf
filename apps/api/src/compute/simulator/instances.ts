// The instances that are there, and what is kept of those that were.
import type { Row, Transaction } from '../../store/store.ts';
import type { ServerSpec } from '../server-spec.ts';

/** How long what is over can still be told to those who watch, in milliseconds. */
export const retention = 60 * 60_000;

export interface InstanceRow extends Row {
  number: number;
  name: string;
  region: string;
  image: string;
  host: number;
  created_at: number;
}

/** Frees the addresses of those that are gone by now, and forgets what is long over. The first thing in every change. */
export async function clearAway(tx: Transaction, now: number): Promise<void> {
  await tx.run(
    `delete from loads where server_id in
       (select server_id from instances where host is not null and gone_at <= $1)`,
    now,
  );
  await tx.run('update instances set host = null where host is not null and gone_at <= $1', now);
  await tx.run('delete from instances where host is null and gone_at < $1', now - retention);
  await tx.run('delete from phases where until < $1', now - retention);
}

/** @returns undefined where the server has none */
export async function findInstance(tx: Transaction, serverId: string): Promise<InstanceRow | undefined> {
  return await tx.get<InstanceRow>(
    'select number, name, region, image, host, created_at from instances where server_id = $1 and host is not null',
    serverId,
  );
}

/** @returns its number */
export async function insertInstance(tx: Transaction, spec: ServerSpec, host: number, now: number): Promise<number> {
  const row = await tx.get<{ number: number }>(
    `insert into instances (server_id, account_id, name, region, image, host, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning number`,
    spec.id,
    spec.accountId,
    spec.name,
    spec.region,
    spec.image,
    host,
    now,
  );
  if (!row) throw new Error('An instance was inserted and has no number.');
  return row.number;
}

/** @param at when its address is free again */
export async function setGone(tx: Transaction, number: number, at: number): Promise<void> {
  await tx.run('update instances set gone_at = $1 where number = $2', at, number);
}
