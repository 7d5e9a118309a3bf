import { attempt, type Answer } from './carrier.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';
import type { Exchange } from './exchange.ts';
import { judge, stay } from './failure.ts';
import type { PlainHeaders } from './headers.ts';
import type { Sender } from './session.ts';
import { sleep } from './sleep.ts';

/** Sends a request until it succeeds or there is no point in going on. */
export async function send(exchange: Exchange, sender: Sender): Promise<Answer> {
  const { session, settings } = sender;
  const { operation, method, url, signal } = exchange;
  const { gate, bearer } = session;
  const { log, hooks } = settings;
  let renewed = false;

  for (;;) {
    const headers = await authorize(exchange, sender);
    const held = gate.hold(performance.now(), Math.random());
    if (held) {
      await sleep(stay(held, exchange, settings), signal);
      continue; // By now there may be another token, or another refusal.
    }
    signal.throwIfAborted();

    exchange.attempts += 1;
    const incoming = await attempt(exchange, headers, settings);
    signal.throwIfAborted();
    const { response } = incoming;
    log?.debug(`${operation}: ${method} ${url}: ${response?.status ?? 'no answer'} (attempt ${exchange.attempts})`);
    // A request without a credential counts against the address it comes from, not against the account.
    if (exchange.secret && response?.headers.has('X-RateLimit-Limit')) session.seen = response.headers;
    if (response?.ok) return incoming;

    // A token may end before its time; a new one is worth another attempt.
    if (response?.status === 401 && exchange.secret && bearer.invalidate && !renewed) {
      renewed = true;
      bearer.invalidate(exchange.secret);
      continue;
    }

    exchange.failures += 1;
    const { error, retry, wait } = judge(incoming, exchange, settings);
    exchange.error = error;
    const isRefused = error instanceof RateLimitError;
    if (isRefused) gate.close(performance.now() + wait, error);
    if (!retry) throw error;
    log?.warn(`${error.message}, again in ${Math.ceil(wait)} ms`);
    await hooks?.retry?.({ operation, attempt: exchange.attempts, error, wait });
    // The gate holds this call back as well.
    if (!isRefused) await sleep(wait, signal);
  }
}

/** @returns all headers of the next attempt */
async function authorize(exchange: Exchange, { session, settings }: Sender): Promise<PlainHeaders> {
  const { auth, headers, signal } = exchange;
  if (auth !== 'account' && auth !== 'credential') return headers;
  exchange.secret = await session.bearer.token(signal);
  signal.throwIfAborted();
  const authorization = `Bearer ${exchange.secret}`;
  if (auth === 'credential') return { authorization, ...headers };
  return { authorization, 'x-cloudnexus-id': settings.accountId ?? (await session.account(signal)), ...headers };
}
