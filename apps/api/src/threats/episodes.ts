// The attacks that go on, as this process sees them.
//
// An episode is counted for a moment before it is told, so that its size means something. It is told once, by whichever
// process is first. While it goes on it is counted on, and the store is told now and then that it does.
import type { Sources } from '../ids.ts';
import { addressGroup } from '../rate/address.ts';
import type { Store } from '../store/store.ts';
import { extendEpisode, isAccount, recordEpisode } from './record.ts';
import type { AttackType, Sighting } from './sighting.ts';
import type { Thresholds } from './thresholds.ts';

interface Options {
  readonly store: Store;
  readonly sources: Sources;
  readonly thresholds: Thresholds;
  /** How many go on at once. More are not told. */
  readonly capacity?: number;
}

interface Episode extends Sighting {
  readonly since: number;
  blocked: number;
  lastAt: number;
  /** Since when the store knows of it, or of no more; undefined before. */
  writtenAt: number | undefined;
}

export interface EpisodeCounts {
  /** That go on now. */
  readonly open: number;
  /** Told by this process since its start. */
  readonly told: ReadonlyMap<AttackType, number>;
  /** Not told, because there were too many. */
  readonly untold: number;
}

export class Episodes {
  readonly #options: Required<Options>;
  readonly #open = new Map<string, Episode>();
  readonly #told = new Map<AttackType, number>();
  #untold = 0;

  constructor(options: Options) {
    this.#options = { capacity: 1_000, ...options };
  }

  counts(): EpisodeCounts {
    return { open: this.#open.size, told: this.#told, untold: this.#untold };
  }

  /** Counts what is part of an episode that goes on. @returns whether it is */
  add(sighting: Sighting, count = 1): boolean {
    const episode = this.#open.get(keyOf(sighting));
    if (episode === undefined) return false;
    episode.blocked += count;
    episode.lastAt = this.#options.sources.clock();
    return true;
  }

  /** @param count how many there were before it was known to be one */
  begin({ attackType, sourceIp, accountId }: Sighting, count: number): void {
    const sighting = { attackType, sourceIp, accountId };
    if (this.#open.size >= this.#options.capacity) {
      this.#untold += 1;
      return;
    }
    const now = this.#options.sources.clock();
    this.#open.set(keyOf(sighting), { ...sighting, blocked: count, since: now, lastAt: now, writtenAt: undefined });
  }

  /**
   * Tells what is to be told, and forgets what is over.
   *
   * @param isLast whether there is no later one to leave anything to
   * @throws StoreUnavailableError; what was not written is written the next time
   */
  async step(isLast = false): Promise<void> {
    const { sources, thresholds } = this.#options;
    const { gather, silence } = thresholds;
    for (const [key, episode] of this.#open) {
      const now = sources.clock();
      if (episode.writtenAt === undefined) {
        if (isLast || now - episode.since >= gather) await this.#tell(key, episode);
      } else if (now - episode.lastAt >= silence) this.#open.delete(key);
      // Often enough that nobody takes the episode for over, and seldom enough that attacks write little.
      else if (episode.lastAt > episode.writtenAt && now - episode.writtenAt >= silence / 4) {
        await extendEpisode(this.#options.store, episode, now, silence);
        episode.writtenAt = now;
      }
    }
  }

  async #tell(key: string, episode: Episode): Promise<void> {
    const { store, sources, thresholds } = this.#options;
    // Who names accounts that don't exist must not keep the episodes of those that do from being counted.
    if (!(await isAccount(store, episode.accountId))) return void this.#open.delete(key);
    const recorded = await store.transaction((tx) => recordEpisode(tx, episode, thresholds, sources));
    episode.writtenAt = sources.clock();
    if (recorded === 'too-many') this.#untold += 1;
    else if (recorded === 'told') this.#told.set(episode.attackType, (this.#told.get(episode.attackType) ?? 0) + 1);
  }
}

function keyOf({ attackType, sourceIp, accountId }: Sighting): string {
  return `${attackType} ${addressGroup(sourceIp)} ${accountId}`;
}
