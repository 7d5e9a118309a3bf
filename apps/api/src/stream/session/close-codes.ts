// Why the stream closes a connection. What a client does then, it tells by the hundred: 40xx not to reconnect unchanged, 41xx
// to back off, 42xx to reconnect at once.

export const closeCodes = {
  invalidMessage: 4000,
  credentialEnded: 4001,
  forbidden: 4003,
  noSubscribe: 4008,
  foreignCursor: 4009,
  tooManyConnections: 4100,
  overloaded: 4101,
  restarting: 4200,
  tooSlow: 4208,
  /** Of WebSocket itself: a mistake of ours. */
  internalError: 1011,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** What a close frame has place for, in bytes (RFC 6455, section 5.5). */
const longestReason = 123;

/** @returns as much of the reason as a close frame can hold */
export function fitReason(reason: string): string {
  let fitting = reason;
  while (Buffer.byteLength(fitting) > longestReason) fitting = fitting.slice(0, -1);
  return fitting.toWellFormed();
}
