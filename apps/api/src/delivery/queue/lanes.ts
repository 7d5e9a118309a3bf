// The slots of each webhook in this process. A webhook whose endpoint is slow fills its own and nobody else's.

interface Lane {
  inFlight: number;
  /** How many at once. It shrinks while the endpoint takes long to fail, and grows back with each success. */
  limit: number;
  /** Whether more is due than there are slots. */
  isCrowded: boolean;
  /** When the last attempt ended, in milliseconds since 1970. */
  endedAt: number;
}

export type Ended = 'well' | 'badly' | 'slowly and badly';

export class Lanes {
  readonly #most: number;
  readonly #lanes = new Map<string, Lane>();
  readonly #crowded = new Set<string>();
  /** Until when they are left alone, in milliseconds since 1970. */
  readonly #shut = new Map<string, number>();
  #inFlight = 0;

  /** @param most attempts at once, for each webhook */
  constructor(most: number) {
    this.#most = most;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get hasCrowded(): boolean {
    return this.#crowded.size > 0;
  }

  /** Whether there is a crowded lane with a free slot. */
  get isWaiting(): boolean {
    for (const id of this.#crowded) if (this.free(id) > 0) return true;
    return false;
  }

  free(webhookId: string): number {
    const lane = this.#lanes.get(webhookId);
    if (this.#shut.has(webhookId)) return 0;
    return lane === undefined ? this.#most : Math.max(0, lane.limit - lane.inFlight);
  }

  /**
   * Since when what is due for a webhook waits for us, in milliseconds since 1970, and not for its endpoint.
   *
   * @param dueSince of what has been due for longest
   * @returns undefined while its endpoint has all that it gets at once
   */
  waitingSince(webhookId: string, dueSince: number): number | undefined {
    if (this.free(webhookId) === 0) return undefined;
    return Math.max(dueSince, this.#lanes.get(webhookId)?.endedAt ?? 0);
  }

  /** When the first of those that are shut opens, in milliseconds since 1970. */
  get opensAt(): number | undefined {
    return this.#shut.size === 0 ? undefined : Math.min(...this.#shut.values());
  }

  /** Leaves a lane alone for a while. */
  shut(webhookId: string, until: number): void {
    this.#shut.set(webhookId, until);
    this.crowd(webhookId);
  }

  /** Opens those whose time has come. */
  open(now: number): void {
    for (const [id, until] of this.#shut) if (until <= now) this.#shut.delete(id);
  }

  /** Those in which more is due than there are slots, the one that was served longest ago first. */
  crowded(): Iterable<string> {
    return this.#crowded;
  }

  crowd(webhookId: string): void {
    this.#crowded.add(webhookId);
    this.#lane(webhookId).isCrowded = true;
  }

  uncrowd(webhookId: string): void {
    this.#crowded.delete(webhookId);
    const lane = this.#lane(webhookId);
    lane.isCrowded = false;
    this.#tidy(webhookId, lane);
  }

  start(webhookId: string): void {
    this.#lane(webhookId).inFlight += 1;
    this.#inFlight += 1;
    // It goes to the end of the line.
    if (this.#crowded.delete(webhookId)) this.#crowded.add(webhookId);
  }

  /** @param at in milliseconds since 1970 */
  end(webhookId: string, how: Ended, at: number): void {
    const lane = this.#lane(webhookId);
    lane.inFlight -= 1;
    lane.endedAt = at;
    this.#inFlight -= 1;
    if (how === 'well') lane.limit = Math.min(this.#most, lane.limit * 2);
    if (how === 'slowly and badly') lane.limit = Math.max(1, Math.floor(lane.limit / 2));
    this.#tidy(webhookId, lane);
  }

  #lane(webhookId: string): Lane {
    let lane = this.#lanes.get(webhookId);
    if (lane === undefined) {
      lane = { inFlight: 0, limit: this.#most, isCrowded: false, endedAt: 0 };
      this.#lanes.set(webhookId, lane);
    }
    return lane;
  }

  /** A lane about which there is nothing to know is not kept. */
  #tidy(webhookId: string, lane: Lane): void {
    if (lane.inFlight === 0 && lane.limit === this.#most && !lane.isCrowded) this.#lanes.delete(webhookId);
  }
}
