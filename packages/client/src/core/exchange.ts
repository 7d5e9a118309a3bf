import type { Outgoing } from './request.ts';

/** A call from its beginning to its end. */
export interface Exchange {
  readonly request: Outgoing;
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
