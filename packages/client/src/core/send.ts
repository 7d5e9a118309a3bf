import { carry, unanswered, type Answer, type Incoming } from './carrier.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';
import type { Exchange } from './exchange.ts';
import { judge, stay } from './failure.ts';
import type { Sender } from './session.ts';
import { sleep } from './sleep.ts';

/** Sends a request until it succeeds or there is no point in going on. */
export async function send(exchange: Exchange, { session, settings }: Sender): Promise<Answer> {
  const { operation, method, url, auth, signal } = exchange;
  const { gate, bearer } = session;
  const { log, hooks, accountId } = settings;

  for (;;) {
    const headers = { ...exchange.headers };
    if (auth !== 'none') {
      const token = bearer.token(signal);
      // What is there already is not waited for. That holds everywhere on this path: it is what a call costs.
      exchange.secret = typeof token === 'string' ? token : await token;
      headers['authorization'] ??= `Bearer ${exchange.secret}`;
      if (auth === 'account') headers['x-cloudnexus-id'] ??= accountId ?? (await session.account(signal));
    }
    const held = gate.by && gate.hold(performance.now(), Math.random());
    if (held) {
      await sleep(stay(held, exchange, settings), signal);
      continue; // By now there may be another token, or another refusal.
    }
    signal.throwIfAborted();

    exchange.attempts += 1;
    let incoming: Incoming;
    try {
      const response = await carry(exchange, headers, settings);
      incoming = { response, text: await response.text() };
    } catch (cause) {
      incoming = { error: unanswered(exchange, headers, cause) };
    }
    const { response } = incoming;
    if (!response?.ok) signal.throwIfAborted();
    log?.debug(`${operation}: ${method} ${url}: ${response?.status ?? 'no answer'} (attempt ${exchange.attempts})`);
    // A request without a credential counts against the address it comes from, not against the account.
    if (exchange.secret && response?.headers.has('X-RateLimit-Limit')) session.seen = response.headers;
    if (response?.ok) return incoming;

    // A token may end before its time; a new one is worth another attempt.
    if (response?.status === 401 && exchange.secret && bearer.invalidate && !exchange.renewals) {
      exchange.renewals = 1;
      bearer.invalidate(exchange.secret);
      continue;
    }

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
