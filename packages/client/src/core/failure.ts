import type { Incoming } from './carrier.ts';
import type { CloudNexusError } from './errors/cloudnexus-error.ts';
import { errorFromResponse } from './errors/from-response.ts';
import type { Exchange } from './exchange.ts';
import type { Held } from './gate.ts';
import { readJson } from './json.ts';
import { decide, isBearable, type Limits } from './retry.ts';
import type { Settings } from './settings.ts';

/** What a failed attempt comes to. */
export interface Verdict {
  error: CloudNexusError;
  retry: boolean;
  /** Milliseconds. */
  wait: number;
}

export function judge(incoming: Incoming, exchange: Exchange, settings: Settings): Verdict {
  const { method, headers, attempts, renewals } = exchange;
  const { response } = incoming;
  const body = response && readJson(incoming.text, incoming.text);
  const { retry, wait, tooLong, retryAfter } = decide(
    {
      method,
      status: response?.status,
      headers: response?.headers,
      code: Object(Object(body).errors?.[0]).code,
      attempt: attempts - renewals,
      hasIfMatch: 'if-match' in headers,
      hasIdempotencyKey: 'idempotency-key' in headers,
    },
    limits(exchange, settings),
  );
  const error = response
    ? errorFromResponse({ ...exchange, response, body, note: tooLong ? tooLongFor(wait) : '', retryAfter })
    : incoming.error;
  return { error, retry, wait };
}

/**
 * How long a call stays at a closed gate, in milliseconds.
 *
 * @throws RateLimitError where that is too long: nothing is sent then
 */
export function stay({ wait, spread, by }: Held, exchange: Exchange, settings: Settings): number {
  const bounds = limits(exchange, settings);
  // Where very many calls wait, the last ones get at least half of the time that is left.
  if (isBearable(wait, bounds)) return wait + Math.min(spread, (bounds.remaining - wait) / 2);
  const refusal = { ...exchange, response: by.response, body: by, note: tooLongFor(wait), retryAfter: wait / 1000 };
  throw errorFromResponse(refusal);
}

function tooLongFor(wait: number): string {
  return `Given up: to wait ${Math.ceil(wait / 1000)} s is against \`timeout\` or \`maxRetryWait\`.`;
}

function limits(exchange: Exchange, settings: Settings): Limits {
  return { ...settings, ...exchange, remaining: exchange.deadline - performance.now() };
}
