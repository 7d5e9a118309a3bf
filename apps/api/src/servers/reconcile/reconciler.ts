// Brings what is to what is wanted, for as long as the API runs. Of several processes on one store, one does.
import { startPeriodic } from '../../jobs/periodic.ts';
import { Lease } from '../../leases/lease.ts';
import { unlistTerminated } from '../retention.ts';
import { Turn, type Health, type TurnOptions } from './turn.ts';

export interface ReconcilerOptions extends TurnOptions {
  /** How long another process that reconciles may be silent before this one takes over, in milliseconds. */
  readonly patience?: number;
}

export interface ReconcilerStatus {
  /** Whether it is this process's turn. In the others the rest says nothing. */
  readonly isReconciling: boolean;
  /** Since when the driver could not be reached, in milliseconds since 1970. Servers keep their state meanwhile. */
  readonly unreachableSince: number | null;
  /** Why nothing is reconciled, in words for operators: a loop that hangs. Undefined otherwise. */
  readonly problem: string | undefined;
}

export interface Reconciler {
  status(): ReconcilerStatus;
  /** Waits for what is under way. Close it before the driver and the store. */
  close(): Promise<void>;
}

const hour = 60 * 60_000;
/** Longer than a look at all servers takes, and than the wait for the next. In milliseconds. */
const hung = 5 * 60_000;

export function startReconciler({ patience, ...options }: ReconcilerOptions): Reconciler {
  const { store, clock, warn } = options;
  const health: Health = { unreachableSince: null, lookedAt: performance.now() };
  const lease = Lease.start({
    store,
    name: 'servers',
    warn,
    work: (turn) => new Turn(options, health).run(turn),
    ...(patience === undefined ? {} : { patience }),
  });
  const retention = startPeriodic(
    hour,
    () => unlistTerminated(store, clock),
    (error) => warn('Servers that were terminated long ago could not be taken off the lists', error),
  );
  return {
    status: () => {
      const silentFor = lease.isHeld ? performance.now() - health.lookedAt : 0;
      const problem = silentFor < hung ? undefined : `no look at them has ended for ${Math.round(silentFor / 1_000)} s`;
      return { isReconciling: lease.isHeld, unreachableSince: health.unreachableSince, problem };
    },
    close: async () => {
      await retention.close();
      await lease.close();
    },
  };
}
