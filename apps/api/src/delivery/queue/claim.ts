// Taking what is due, and no more than there are free slots for. A row that is taken is leased: its time moves past the end of
// the attempt, so that it comes back by itself if this process does not end it.
import type { Queries, Row, Store } from '../../store/store.ts';
import type { Lanes } from './lanes.ts';
import { eachOf, skipLocked, textsOf } from './lists.ts';

/** A delivery that is this process's to attempt. */
export interface Claimed {
  readonly deliveryId: string;
  readonly webhookId: string;
  /** The number that was drawn for the claim: what ends it, ends it only where it is still the row's. */
  readonly claim: number;
  /** Attempts since it was put in the queue. */
  readonly attempts: number;
  /** Attempts in all. */
  readonly attemptCount: number;
  readonly eventId: string;
  readonly event: string;
  readonly payload: Uint8Array;
  readonly webhook: { readonly url: string; readonly status: string; readonly version: number };
}

export interface ClaimOptions {
  readonly kind: Store['kind'];
  readonly lanes: Lanes;
  /** Free slots of the process. */
  readonly free: number;
  /** In milliseconds since 1970, as all times here. */
  readonly now: number;
  /** Until when it is leased. */
  readonly until: number;
  readonly claim: number;
  /** Where to look from: before it, nothing is due but what crowded lanes hold. */
  readonly since: number;
  /** Who comes first. They take turns, so that neither starves the other. */
  readonly crowdedFirst: boolean;
}

export interface Claims {
  readonly claimed: readonly Claimed[];
  /** Lanes that turned out to hold no more than what was taken. */
  readonly emptied: readonly string[];
  /** Whether there may be more for which there are slots. */
  readonly isMore: boolean;
}

interface Due extends Row {
  delivery_id: string;
  webhook_id: string;
}

interface Loaded extends Row {
  delivery_id: string;
  webhook_id: string;
  attempts: number;
  attempt_count: number;
  event_id: string;
  event_type: string;
  payload: string;
  url: string;
  status: string;
  version: number;
}

/** A time before all. */
export const fromTheStart = -1;

/** More rounds are needed only where many lanes turn out to be crowded at once. The next turn goes on. */
const rounds = 4;

export async function claim(tx: Queries, options: ClaimOptions): Promise<Claims> {
  const picker = new Picker(tx, options);
  if (options.crowdedFirst) await picker.fromCrowded();
  const isMore = await picker.fromRecent();
  if (!options.crowdedFirst) await picker.fromCrowded();
  return { claimed: await picker.load(), emptied: picker.emptied, isMore };
}

class Picker {
  readonly #tx: Queries;
  readonly #options: ClaimOptions;
  /** How many were taken of each lane in this turn. */
  readonly #taken = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly emptied: string[] = [];

  constructor(tx: Queries, options: ClaimOptions) {
    this.#tx = tx;
    this.#options = options;
  }

  get #free(): number {
    return this.#options.free - this.#ids.length;
  }

  #freeOf(webhookId: string): number {
    return this.#options.lanes.free(webhookId) - (this.#taken.get(webhookId) ?? 0);
  }

  /** Lane by lane: it costs the same however many wait in them. */
  async fromCrowded(): Promise<void> {
    const { kind, lanes, now } = this.#options;
    const asked: { id: string; free: number }[] = [];
    let left = this.#free;
    for (const id of lanes.crowded()) {
      const free = Math.min(this.#freeOf(id), left);
      if (left === 0) break;
      if (free <= 0) continue;
      left -= free;
      asked.push({ id, free });
    }
    if (asked.length === 0) return;
    const found = kind === 'sqlite' ? await this.#eachLane(asked, now) : await this.#allLanes(asked, now);
    await this.#take(found);
    for (const { id, free } of asked) if ((this.#taken.get(id) ?? 0) < free) this.emptied.push(id);
  }

  /** @returns whether there may be more */
  async fromRecent(): Promise<boolean> {
    const { kind, lanes, now, since } = this.#options;
    for (let round = 0; round < rounds; round += 1) {
      const limit = this.#free;
      if (limit === 0) return true;
      const due = await this.#tx.all<Due>(
        `select delivery_id, webhook_id from delivery_due
         where next_at > $1 and next_at <= $2 and webhook_id not in (${textsOf(kind, '$3')})
         order by next_at limit $4 ${skipLocked(kind)}`,
        since,
        now,
        JSON.stringify([...lanes.crowded()]),
        limit,
      );
      const picked: Due[] = [];
      let isCrowded = false;
      const count = new Map<string, number>();
      for (const row of due) {
        const already = count.get(row.webhook_id) ?? 0;
        if (already >= this.#freeOf(row.webhook_id)) {
          lanes.crowd(row.webhook_id);
          isCrowded = true;
        } else {
          count.set(row.webhook_id, already + 1);
          picked.push(row);
        }
      }
      await this.#take(picked);
      if (due.length < limit) return false;
      // From the beginning, and without what is crowded, it would walk over all that waits there. The next turn knows better.
      if (isCrowded && since === fromTheStart) return true;
    }
    return true;
  }

  async #eachLane(asked: readonly { id: string; free: number }[], now: number): Promise<Due[]> {
    const found: Due[] = [];
    for (const { id, free } of asked)
      found.push(
        ...(await this.#tx.all<Due>(
          `select delivery_id, webhook_id from delivery_due where webhook_id = $1 and next_at <= $2
           order by next_at limit $3`,
          id,
          now,
          free,
        )),
      );
    return found;
  }

  /** In one statement: on Postgres each takes a round trip. */
  async #allLanes(asked: readonly { id: string; free: number }[], now: number): Promise<Due[]> {
    return await this.#tx.all<Due>(
      `select due.delivery_id, due.webhook_id from ${eachOf('postgres', '$1')} cross join lateral (
         select delivery_id, webhook_id from delivery_due
         where webhook_id = item.value ->> 'id' and next_at <= $2
         order by next_at limit cast(item.value ->> 'free' as bigint) for update skip locked
       ) as due`,
      JSON.stringify(asked),
      now,
    );
  }

  async #take(rows: readonly Due[]): Promise<void> {
    if (rows.length === 0) return;
    const { kind, until, claim: number } = this.#options;
    const ids = rows.map(({ delivery_id }) => delivery_id);
    await this.#tx.run(
      `update delivery_due set next_at = $1, claims = $2 where delivery_id in (${textsOf(kind, '$3')})`,
      until,
      number,
      JSON.stringify(ids),
    );
    this.#ids.push(...ids);
    for (const { webhook_id: id } of rows) this.#taken.set(id, (this.#taken.get(id) ?? 0) + 1);
  }

  async load(): Promise<Claimed[]> {
    if (this.#ids.length === 0) return [];
    const rows = await this.#tx.all<Loaded>(
      `select due.delivery_id, due.webhook_id, due.attempts, deliveries.attempt_count, deliveries.event_id,
         deliveries.event_type, events.payload, webhooks.url, webhooks.status, webhooks.version
       from delivery_due as due
       join deliveries on deliveries.id = due.delivery_id
       join events on events.id = deliveries.event_id
       join webhooks on webhooks.id = due.webhook_id
       where due.delivery_id in (${textsOf(this.#options.kind, '$1')})`,
      JSON.stringify(this.#ids),
    );
    return rows.map((row) => ({
      deliveryId: row.delivery_id,
      webhookId: row.webhook_id,
      claim: this.#options.claim,
      attempts: row.attempts,
      attemptCount: row.attempt_count,
      eventId: row.event_id,
      event: row.event_type,
      payload: Buffer.from(row.payload),
      webhook: { url: row.url, status: row.status, version: row.version },
    }));
  }
}
