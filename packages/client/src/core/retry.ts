// Whether a failed attempt is repeated, and when. Given time and chance, everything here is a pure function; the cases are in
// fixtures/retry-decisions.json, which every SDK runs.

/** What went wrong, and all that bears on whether to try again. */
export interface Failure {
  method: string;
  /** Undefined where no answer came. */
  status: number | undefined;
  headers: { get(name: string): string | null } | undefined;
  /** The code of the first error in the body. */
  code: string | undefined;
  /** How often the request was sent, this failure included. */
  attempt: number;
  hasIfMatch: boolean;
  hasIdempotencyKey: boolean;
}

export interface Limits {
  maxRetries: number;
  /** Milliseconds. */
  maxRetryWait: number;
  /** Milliseconds until the deadline of the call. */
  remaining: number;
}

export interface Decision {
  retry: boolean;
  /** Milliseconds until another attempt makes sense, by this call or, after a 429, by any other. 0 if it never does. */
  wait: number;
  /** Only the length of the wait speaks against a retry. */
  tooLong: boolean;
  /** Seconds the answer asked for. */
  retryAfter: number | undefined;
}

/**
 * @param now milliseconds since 1970
 * @param random in [0, 1)
 */
export function decide(failure: Failure, limits: Limits, now = Date.now(), random = Math.random()): Decision {
  const asked = askedWait(failure, now);
  const retryAfter = asked && asked / 1000;
  const transient = isTransient(failure);
  // Without a word from the API, full jitter: callers that failed together don't come back together.
  const wait = transient ? (asked ?? random * Math.min(8000, 500 * 2 ** (failure.attempt - 1))) : 0;
  const may = transient && failure.attempt <= limits.maxRetries && isRepeatable(failure);
  const tooLong = may && !isBearable(wait, limits);
  return { retry: may && !tooLong, wait, tooLong, retryAfter };
}

/** Whether there is time to wait so long, and to do something after it. */
export function isBearable(wait: number, { maxRetryWait, remaining }: Omit<Limits, 'maxRetries'>): boolean {
  return wait <= maxRetryWait && wait < remaining;
}

/** Whether another attempt may fare better. */
function isTransient({ status, code }: Failure): boolean {
  // The first request with this key is still running, perhaps because its answer was lost.
  if (status === 409) return code === 'idempotency_in_progress';
  return [undefined, 408, 429, 500, 502, 503, 504].includes(status);
}

/** Whether the request can be sent twice without doing something twice. */
function isRepeatable({ method, status, hasIfMatch, hasIdempotencyKey }: Failure): boolean {
  // It was refused before anything happened.
  if ([408, 429, 503].includes(Number(status))) return true;
  if (method === 'POST') return hasIdempotencyKey;
  // Where the answer was lost, here or behind a gateway, the change may have been made. It changed the ETag as well, so a
  // second attempt would be refused, and its 412 would say that somebody else was faster.
  return !(hasIfMatch && [undefined, 502, 504].includes(status));
}

/** What the answer asks for, in milliseconds. */
function askedWait({ status, headers }: Failure, now: number): number | undefined {
  const after = headers?.get('Retry-After') ?? '';
  if (/^\d+(\.\d+)?$/.test(after)) return Number(after) * 1000;
  // Date.parse takes nearly everything for a date; one in HTTP ends so.
  if (after.endsWith(' GMT') && Date.parse(after) >= 0) return Math.max(0, Date.parse(after) - now);
  const reset = status === 429 ? Number(headers?.get('X-RateLimit-Reset')) * 1000 : 0;
  // A reset in the past tells that a clock is wrong, not that it is time.
  return reset > now ? reset - now : undefined;
}
