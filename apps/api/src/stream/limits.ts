// How much the stream takes upon itself, and how long it waits. Times in milliseconds.

export interface StreamLimits {
  /** The longest silence of a connection that works. */
  readonly heartbeat: number;
  /** How long a client may take to subscribe. */
  readonly subscribeWithin: number;
  /** How far back the stream goes. */
  readonly replay: number;
  /** How long a client may leave unread what is there for it. */
  readonly slowFor: number;
  /** How much may wait for a client, in bytes, before it has to read from the store. */
  readonly waiting: number;
  /** Connections of an account, in all processes. */
  readonly connectionsOfAccount: number;
  /** Connections in one process. */
  readonly connections: number;
  /** How often it is asked whether credentials are still good. Revocations are heard of at once. */
  readonly recheck: number;
  /** How long a client may take to say farewell. */
  readonly farewell: number;
}

export const defaultLimits: StreamLimits = {
  heartbeat: 15_000,
  subscribeWithin: 10_000,
  replay: 7 * 86_400_000,
  slowFor: 30_000,
  waiting: 262_144,
  connectionsOfAccount: 100,
  connections: 10_000,
  recheck: 5_000,
  farewell: 5_000,
};

/** How often sessions are looked after. */
export function beatEvery(heartbeat: number): number {
  return Math.min(1_000, heartbeat / 10);
}
