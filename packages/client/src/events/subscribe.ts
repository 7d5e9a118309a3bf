import type { EventTypeName } from '@cloudnexus/types';
import { APIError } from '../core/errors/api-error.ts';
import { AbortError } from '../core/errors/abort-error.ts';
import { CloudNexusError } from '../core/errors/cloudnexus-error.ts';
import { ConnectionError } from '../core/errors/connection-error.ts';
import { sleep } from '../core/sleep.ts';
import { abortable } from './abortable.ts';
import { isFinal, waitBefore } from './backoff.ts';
import { StreamClosedError } from './closed-error.ts';
import { Connection, type End } from './connection.ts';
import { listen, type Progress } from './listen.ts';
import type { SubscribeOptions, Ticket } from './options.ts';
import { Seen } from './seen.ts';
import type { StreamEvent } from './stream-event.ts';

/** How often it is tried to open a stream that has never worked. One that has is opened again for as long as it takes. */
const attempts = 3;

/**
 * Follows the event stream: connects again when the connection is lost, goes on where it was, and drops what comes twice. For
 * pages, which have no client because they have no credential: `ticket` asks their own server.
 *
 * ```ts
 * const ticket = async () => (await fetch('/stream-ticket', { method: 'POST' })).json();
 * for await (const event of subscribe({ types: ['server.created'], ticket })) show(event);
 * ```
 *
 * @throws `StreamClosedError` where it makes no sense to connect again; `AbortError`; what `ticket` throws
 */
export async function* subscribe<const T extends EventTypeName>(
  options: SubscribeOptions<T> & { ticket: () => Promise<Ticket> },
): AsyncGenerator<StreamEvent<T>, void, undefined> {
  const { after, signal = new AbortController().signal } = options;
  const progress: Progress = {
    after: after instanceof Date ? after.toISOString() : after,
    seen: new Seen(),
    hasWorked: false,
    failures: 0,
  };
  try {
    for (;;) {
      const ticket = await nextTicket(options.ticket, signal).catch((error: unknown) => failed(error, progress));
      const end = 'pause' in ticket ? ticket : yield* connected(ticket, options, progress, signal);
      signal.throwIfAborted();
      if (end.code !== undefined && isFinal(end.code)) throw new StreamClosedError(end.code, end.reason);
      const wait = waitBefore(end.code, progress.failures, Math.random());
      progress.failures += 1;
      if (!progress.hasWorked && progress.failures >= attempts)
        throw new ConnectionError('The event stream could not be opened.');
      await sleep(Math.max(wait, end.pause ?? 0), signal);
    }
  } catch (error) {
    if (signal.aborted) throw new AbortError('The event stream was aborted.', { cause: signal.reason });
    throw error;
  }
}

/** What came of an attempt, and how long to wait at least, in milliseconds. */
interface Attempt extends End {
  readonly pause?: number;
}

async function* connected<T extends EventTypeName>(
  ticket: Ticket,
  options: SubscribeOptions<T>,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent<T>, Attempt, undefined> {
  signal.throwIfAborted();
  const connection = new Connection(ticket);
  const close = (): void => connection.close();
  signal.addEventListener('abort', close);
  try {
    return yield* listen(connection, options, progress, signal);
  } finally {
    signal.removeEventListener('abort', close);
    connection.close();
  }
}

async function nextTicket(ticket: () => Promise<Ticket>, signal: AbortSignal): Promise<Ticket> {
  signal.throwIfAborted();
  return await abortable(ticket(), signal);
}

/** @throws the error, where the same would not succeed later */
function failed(error: unknown, { hasWorked, failures }: Progress): Required<Pick<Attempt, 'pause'>> & Attempt {
  if (!mayPass(error) || (!hasWorked && failures + 1 >= attempts)) throw error;
  return { code: 1006, reason: String(error), pause: APIError.is(error) ? (error.retryAfter ?? 0) * 1_000 : 0 };
}

/** Nobody was reached, or whoever was had trouble. Of errors that are not ours we can't know. */
function mayPass(error: unknown): boolean {
  if (APIError.is(error)) return error.status >= 500 || [408, 409, 429].includes(error.status);
  return ConnectionError.is(error) || !CloudNexusError.is(error);
}
