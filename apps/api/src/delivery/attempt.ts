// An attempt: a request, and in the grace period of a rotation another one where the receiver may hold the other secret.
import type { Clock } from '../store/clock.ts';
import type { Attempt } from './outcome.ts';
import { messageHeaders, type Message } from './message.ts';
import { send } from './send/send.ts';
import type { Connections } from './send/connections.ts';
import { keysAt, type Secret } from './secrets.ts';

/** How a receiver answers that doesn't know the signature. */
const refusals: ReadonlySet<number | null> = new Set([400, 401, 403]);

export interface AttemptOptions {
  readonly connections: Connections;
  readonly clock: Clock;
  /** For each request, in milliseconds. */
  readonly deadline: number;
  readonly userAgent: string;
  /** Whether `http` is allowed. */
  readonly development: boolean;
}

/** @returns the request, or both: the last one decides */
export async function attempt(
  message: Message,
  secrets: readonly Secret[],
  options: AttemptOptions,
): Promise<readonly [Attempt, ...Attempt[]]> {
  const { connections, clock, deadline, userAgent, development } = options;
  const url = new URL(message.url);
  if (url.protocol === 'http:' && !development) return [unsent(clock())];
  const now = clock();
  const keys = keysAt(secrets, now);
  const newest = keys[0];
  const oldest = keys.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('A webhook without a secret.');
  const headers = messageHeaders(message, keys, oldest, userAgent, now);
  const first = await send({ url, headers, payload: message.payload }, { connections, clock, deadline });
  if (newest === oldest || !refusals.has(first.status)) return [first];
  const repeated = messageHeaders(message, keys, newest, userAgent, clock());
  const second = await send({ url, headers: repeated, payload: message.payload }, { connections, clock, deadline });
  return [first, second];
}

/** The address was accepted in development mode, which is over. */
function unsent(startedAt: number): Attempt {
  const timings = { dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms: null, total_ms: null };
  return { startedAt, error: 'connect', status: null, timings, headers: {}, body: null };
}
