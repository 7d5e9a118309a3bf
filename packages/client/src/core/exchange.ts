import type { Progress } from './deadline.ts';
import type { Outgoing } from './request.ts';

/** A call from its beginning to its end: the request, its bounds, and what has become of it so far. */
export interface Exchange extends Readonly<Outgoing>, Progress {
  readonly maxRetries: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Ends the call, at any moment. */
  readonly signal: AbortSignal;
  /** How often it was sent again for the sake of a new token alone. */
  renewals: number;
  /** The bearer token of the last attempt. */
  secret?: string;
  /** A hook runs. What is thrown is its own, and ends the call. */
  inHook?: boolean;
}
