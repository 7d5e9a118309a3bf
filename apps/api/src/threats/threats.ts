// Notices attacks that were blocked, and tells their accounts: by what the API refuses, and by what sensors report.
import type { Observe } from '../http/app.ts';
import type { TrustedProxies } from '../http/request/address.ts';
import type { Sources } from '../ids.ts';
import { startPeriodic } from '../jobs/periodic.ts';
import { addressGroup } from '../rate/address.ts';
import type { Store } from '../store/store.ts';
import { blockedBy } from './answers.ts';
import { Episodes, type EpisodeCounts } from './episodes.ts';
import { purgeEpisodes } from './record.ts';
import type { Sighting } from './sighting.ts';
import { Suspicions } from './suspicions.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

export interface ThreatsOptions {
  readonly store: Store;
  readonly sources: Sources;
  readonly trustedProxies: TrustedProxies;
  /** Told what it gets over by itself. */
  readonly warn: (message: string, error: unknown) => void;
  readonly thresholds?: Partial<Thresholds> | undefined;
  /** How often it looks for what is to be told, in milliseconds. */
  readonly every?: number;
}

export interface Threats {
  /** Give it every answer of the API. It only counts, in memory that is bounded. */
  readonly answered: Observe;
  /** What a sensor has blocked. The sensor has judged, so one packet is enough. */
  sensed(sighting: Sighting, packets: number): void;
  counts(): EpisodeCounts;
  /** Tells what is being counted. Call it before the store is closed. */
  close(): Promise<void>;
}

const hour = 3_600_000;

export function startThreats(options: ThreatsOptions): Threats {
  const { store, sources, trustedProxies, warn, every = 1_000 } = options;
  const thresholds = { ...defaultThresholds, ...options.thresholds };
  const episodes = new Episodes({ store, sources, thresholds });
  const suspicions = {
    CREDENTIAL_GUESSING: new Suspicions(thresholds.guesses),
    HTTP_FLOOD: new Suspicions(thresholds.flood),
  };
  const failed = (error: unknown): void => warn('Attacks could not be recorded, which is tried again', error);
  const telling = startPeriodic(every, () => episodes.step(), failed);
  const purging = startPeriodic(hour, async () => await purgeEpisodes(store, sources.clock()), failed);
  return {
    answered: (answer) => {
      const blocked = blockedBy(answer, trustedProxies);
      if (blocked === undefined || episodes.add(blocked)) return;
      const { attackType, sourceIp, accountId, evidence } = blocked;
      const source = addressGroup(sourceIp);
      const count = suspicions[attackType].note(source, accountId, sources.clock(), evidence);
      if (count !== undefined) episodes.begin(blocked, count);
    },
    sensed: (sighting, packets) => {
      if (!episodes.add(sighting, packets)) episodes.begin(sighting, packets);
    },
    counts: () => episodes.counts(),
    close: async () => {
      await purging.close();
      await telling.close();
      await episodes.step(true).catch(failed);
    },
  };
}
