import type { Outgoing } from './request.ts';

/** A call from its beginning to its end: the request, its bounds, and what has become of it so far. */
export interface Exchange extends Readonly<Outgoing> {
  readonly maxRetries: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Ends the call, at any moment. */
  readonly signal: AbortSignal;
  /** How often the request was sent. */
  attempts: number;
  /** How often that failed. */
  failures: number;
  /** The bearer token of the last attempt. */
  secret?: string;
  /** Why the last attempt failed. */
  error?: Error;
}
