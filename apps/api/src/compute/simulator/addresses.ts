// Private addresses: 10.<region>.1.2 to 10.<region>.254.254, of which no two instances have the same at the same time.
import type { Row, Transaction } from '../../store/store.ts';

const perBlock = 253; // .2 to .254: .0, .1 and .255 mean something else to many people
const blocks = 254;

/** How many a region has. */
export const addressesPerRegion = perBlock * blocks;

const lastRegion = 255;

interface Region extends Row {
  number: number;
  next_host: number;
}

export interface Place {
  readonly host: number;
  readonly address: string;
}

/**
 * Takes the next free one, so that one that was given back is not at once somebody else's.
 *
 * @param size how many addresses the region has
 * @returns undefined where all of them are in use
 */
export async function takeAddress(tx: Transaction, name: string, size: number): Promise<Place | undefined> {
  const region = await findRegion(tx, name);
  if (!region) return undefined;
  const { next_host: next } = region;
  const host = (await firstFree(tx, name, next, size)) ?? (await firstFree(tx, name, 0, Math.min(next, size)));
  if (host === undefined) return undefined;
  await tx.run('update regions set next_host = $1 where name = $2', (host + 1) % size, name);
  return { host, address: addressOf(region.number, host) };
}

/** The address of an instance that has a place already. */
export async function addressAt(tx: Transaction, region: string, host: number): Promise<string> {
  const row = await tx.get<{ number: number }>('select number from regions where name = $1', region);
  if (!row) throw new Error(`An instance is in ${region}, and there is no such region.`);
  return addressOf(row.number, host);
}

/** @returns undefined where there are more regions than private networks */
async function findRegion(tx: Transaction, name: string): Promise<Region | undefined> {
  const known = await tx.get<Region>('select number, next_host from regions where name = $1', name);
  if (known) return known;
  const row = await tx.get<{ next: number }>('select coalesce(max(number) + 1, 0) as next from regions');
  const number = row?.next ?? 0;
  if (number > lastRegion) return undefined;
  await tx.run('insert into regions (name, number, next_host) values ($1, $2, 0)', name, number);
  return { number, next_host: 0 };
}

/** @returns the first that is not in use, from `first` on and before `end` */
async function firstFree(tx: Transaction, region: string, first: number, end: number): Promise<number | undefined> {
  // Either `first` itself is free, or the one after the first that is in use and has a free neighbour.
  const row = await tx.get<{ host: number | null }>(
    `select case when not exists (select 1 from instances where region = $1 and host = $2) then $2 else (
       select host + 1 from instances taken
       where region = $1 and host >= $2 and not exists
         (select 1 from instances where region = $1 and host = taken.host + 1)
       order by host limit 1
     ) end as host`,
    region,
    first,
  );
  const host = row?.host ?? end;
  return host < end ? host : undefined;
}

function addressOf(region: number, host: number): string {
  return `10.${region}.${1 + Math.floor(host / perBlock)}.${2 + (host % perBlock)}`;
}
