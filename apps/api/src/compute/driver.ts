// What makes servers: one interface, on the simulator (`simulator/`) and on whatever runs real machines. It knows nothing of
// our store. `test/compute/conformance.ts` is what every driver has to keep.
import type { Instance } from './instance.ts';
import type { ServerSpec } from './server-spec.ts';

/**
 * Everything is about levels, not edges: a caller compares what it wants with what is, asks for the difference, and may do so
 * again after a crash, a lost answer, or at the same time as another process.
 *
 * @throws ComputeUnavailableError from `apply`, `remove` and `observe`, where the same call may succeed later
 */
export interface ComputeDriver {
  /**
   * Brings the instance of this server to the wanted configuration: makes it, resizes it, renames it, or starts it where it
   * is stopped or failed. One that is as wanted, or on its way there, is left alone. What can't change in place (image,
   * region) is refused, and what is only read when a machine is made (keys, user data) is not looked at again. A disk never
   * shrinks.
   *
   * It returns when the engine has taken the order, which may be before it is carried out: {@link watch} and
   * {@link observe} tell what came of it. While an instance is being removed its server can't be applied.
   *
   * @throws ComputeRefusedError where asking again is of no use, such as for an image that is not there
   */
  apply(server: ServerSpec): Promise<void>;

  /** Stops the instance and deletes it. Returns as `apply` does. Without such an instance there is nothing to do. */
  remove(serverId: string): Promise<void>;

  /** Every instance there is, also one that no store knows of. Cheap enough to be asked every few seconds. */
  observe(): Promise<Instance[]>;

  /**
   * Tells each change from the first `resync` on, also those that other processes cause, for each instance in the order in
   * which they happened. Begins with a `resync`. It gets over a lost connection by itself, and then tells another one.
   *
   * Ends when the signal aborts or the driver closes, without an error. Leaving the loop ends it too.
   */
  watch(signal: AbortSignal): AsyncIterable<Change>;

  /** Never throws: an engine that doesn't answer is not healthy. */
  about(): Promise<About>;

  /** Ends what is being watched. The instances go on. Afterwards every call that may throw does. */
  close(): Promise<void>;
}

export type Change =
  /** Something may have been missed: observe now. What changes after this is told. */
  | { readonly kind: 'resync' }
  /** Its state, plan, address or name changed to this. Figures are not told. */
  | { readonly kind: 'instance'; readonly instance: Instance }
  /** It is gone, and its address is free. */
  | { readonly kind: 'removed'; readonly serverId: string };

/** What `status.get` says of it. */
export interface About {
  readonly driver: 'simulator' | 'incus';
  readonly version: string;
  readonly healthy: boolean;
  /** A sentence for customers, null where there is nothing to say. */
  readonly detail: string | null;
}
