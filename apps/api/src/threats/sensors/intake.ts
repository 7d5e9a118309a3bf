// What a sensor sends: packets it has blocked, which become sightings of attacks on the accounts whose servers they were for.
import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import type { Threats } from '../threats.ts';
import { readEve, type BlockedPacket } from './eve.ts';
import { linesOf, type LineLimits } from './lines.ts';

interface Needs {
  readonly queries: Queries;
  readonly clock: Clock;
  readonly threats: Pick<Threats, 'sensed'>;
  readonly limits?: LineLimits;
}

/** What became of the lines. */
export interface Taken {
  /** Packets on their way to a server of ours. */
  blocked: number;
  /** Blocked as well, but on their way to somebody else. */
  elsewhere: number;
  /** Events of other kinds. */
  ignored: number;
  malformed: number;
}

interface Many extends BlockedPacket {
  packets: number;
}

const usualLimits: LineLimits = { body: 16_777_216, line: 65_536 };

/**
 * Takes lines of EVE JSON. Nothing is counted unless all of it can be, so that a sensor may send the same again.
 *
 * @throws TooLarge, StoreUnavailableError
 */
export async function takeEve(
  body: AsyncIterable<Buffer>,
  { queries, clock, threats, limits = usualLimits }: Needs,
): Promise<Taken> {
  const taken: Taken = { blocked: 0, elsewhere: 0, ignored: 0, malformed: 0 };
  const packets = new Map<string, Many>();
  for await (const line of linesOf(body, limits)) {
    if (line === '') continue;
    const read = readEve(line, clock());
    if (typeof read === 'string') taken[read] += 1;
    else count(packets, read);
  }
  const owners = await ownersOf(queries, new Set([...packets.values()].map(({ address }) => address)));
  for (const { attackType, sourceIp, address, packets: many } of packets.values()) {
    const accountId = owners.get(address);
    taken[accountId === undefined ? 'elsewhere' : 'blocked'] += many;
    if (accountId !== undefined) threats.sensed({ attackType, sourceIp, accountId }, many);
  }
  return taken;
}

function count(packets: Map<string, Many>, packet: BlockedPacket): void {
  const key = `${packet.attackType} ${packet.sourceIp} ${packet.address}`;
  const found = packets.get(key);
  if (found === undefined) packets.set(key, { ...packet, packets: 1 });
  else found.packets += 1;
}

async function ownersOf(queries: Queries, addresses: ReadonlySet<string>): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const address of addresses) {
    const row = await queries.get<{ account_id: string }>(
      `select account_id from servers where ip = $1 and status <> 'terminated' order by created_at desc limit 1`,
      address,
    );
    if (row !== undefined) owners.set(address, row.account_id);
  }
  return owners;
}
