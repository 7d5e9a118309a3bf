// Watches the registered clusters for as long as the API runs. Of several processes on one store, one does.
import { startPeriodic } from '../../jobs/periodic.ts';
import { Lease } from '../../leases/lease.ts';
import { forgetNodes } from './forget.ts';
import { Turn, type Health } from './turn.ts';
import type { WatchOptions } from './watch-cluster.ts';

export interface ClusterWatcherOptions extends WatchOptions {
  /** How long another process that watches may be silent before this one takes over, in milliseconds. */
  readonly leasePatience?: number;
}

export interface ClusterWatcher {
  readonly status: ClusterWatcherStatus;
  /** Waits for what is under way. Close it before the store. */
  close(): Promise<void>;
}

export interface ClusterWatcherStatus {
  /** Whether it is this process's turn. In the others the rest says nothing. */
  readonly isWatching: boolean;
  /** Whether it is not known which clusters to watch. */
  readonly isBlind: boolean;
}

const hour = 60 * 60_000;

export function startClusterWatcher({ leasePatience, ...options }: ClusterWatcherOptions): ClusterWatcher {
  const { store, clock, warn } = options;
  const health: Health = { isBlind: false };
  const lease = Lease.start({
    store,
    name: 'clusters',
    warn,
    work: (turn) => new Turn(options, health).run(turn),
    ...(leasePatience === undefined ? {} : { patience: leasePatience }),
  });
  const forgetting = startPeriodic(
    hour,
    () => forgetNodes(store, clock),
    (error) => warn('Nodes that left long ago could not be forgotten', error),
  );
  return {
    get status() {
      return { isWatching: lease.isHeld, ...health };
    },
    close: async () => {
      await forgetting.close();
      await lease.close();
    },
  };
}
