import { within, type Progress } from '../core/deadline.ts';
import type { Fetch } from '../core/options.ts';
import { decide } from '../core/retry.ts';
import { sleep } from '../core/sleep.ts';
import { operation, refusal } from './errors.ts';
import { exchange, type Grant } from './exchange.ts';
import { parties, type OAuthClient } from './parties.ts';
import type { OAuthTokens } from './tokens.ts';

/** Around a request for tokens. */
export interface OAuthOptions {
  /** Ends the request. It then throws an `AbortError`. */
  signal?: AbortSignal | undefined;
  /** Sends the requests instead of the global `fetch`. */
  fetch?: Fetch | undefined;
}

/** As a client has them by default. */
const timeout = 60_000;
const limits = { maxRetries: 2, maxRetryWait: 60_000 };

/** Asks for tokens until they come or there is no point in going on. */
export function requestTokens(client: OAuthClient, grant: Grant, options: OAuthOptions = {}): Promise<OAuthTokens> {
  const { signal, fetch = (input, init) => globalThis.fetch(input, init) } = options;
  const progress: Progress = { attempts: 0 };
  const bounds = { operation, timeout, signal, progress: () => progress };
  return within((own) => ask(client, grant, fetch, own, progress), bounds);
}

async function ask(
  client: OAuthClient,
  grant: Grant,
  fetch: Fetch,
  signal: AbortSignal,
  progress: Progress,
): Promise<OAuthTokens> {
  const known = parties(client);
  const deadline = performance.now() + timeout;
  for (;;) {
    progress.attempts += 1;
    const outcome = await exchange(known, grant, fetch, signal);
    if (outcome.tokens) return outcome.tokens;
    const { retry, wait, retryAfter } = decide(
      {
        method: 'POST',
        status: outcome.response?.status,
        headers: outcome.response?.headers,
        code: undefined,
        attempt: progress.attempts,
        hasIfMatch: false,
        // Client credentials are good any number of times. A code or a refresh token is good once: were its answer lost,
        // sending it again would revoke what came of it.
        hasIdempotencyKey: grant.type === 'client_credentials',
      },
      { ...limits, remaining: deadline - performance.now() },
    );
    if (!outcome.response) progress.error = outcome.error;
    if (retry) await sleep(wait, signal);
    else if (outcome.response === undefined) throw outcome.error;
    else throw refusal(outcome, known, grant, { attempts: progress.attempts, retryAfter });
  }
}
