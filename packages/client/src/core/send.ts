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
  const { request, signal } = exchange;
  let renewed = false;

  for (;;) {
    const headers = await authorize(exchange, sender);
    const held = session.gate.hold(performance.now(), Math.random());
    if (held) {
      await sleep(stay(held, exchange, settings), signal);
      continue; // By now there may be another token, or another refusal.
    }
    signal.throwIfAborted();

    const context = { operation: request.operation, attempt: (exchange.attempts += 1) };
    const started = performance.now();
    const incoming = await attempt(request, headers, settings, context, signal);
    signal.throwIfAborted();
    const { response } = incoming;
    const took = Math.round(performance.now() - started);
    settings.log?.debug(
      `${request.operation}: ${request.method} ${request.url}: ${response?.status ?? 'no answer'} in ${took} ms, attempt ${exchange.attempts}`,
    );
    // A request without a credential counts against the address it comes from, not against the account.
    if (exchange.secret && response?.headers.has('X-RateLimit-Limit')) session.seen = response.headers;
    if (response?.ok) return incoming;

    // A token may end before its time; a new one is worth another attempt.
    if (response?.status === 401 && exchange.secret && session.bearer.invalidate && !renewed) {
      renewed = true;
      session.bearer.invalidate(exchange.secret);
      continue;
    }

    exchange.failures += 1;
    const { error, retry, wait } = judge(incoming, exchange, settings);
    exchange.error = error;
    const isRefused = error instanceof RateLimitError;
    if (isRefused) session.gate.close(performance.now() + wait, error);
    if (!retry) throw error;
    settings.log?.warn(`${error.message} Trying again in ${Math.ceil(wait)} ms.`);
    await settings.hooks?.retry?.({ ...context, error, wait });
    // The gate holds this call back as well.
    if (!isRefused) await sleep(wait, signal);
  }
}

/** @returns all headers of the next attempt */
async function authorize(exchange: Exchange, { session, settings }: Sender): Promise<PlainHeaders> {
  const { auth, headers } = exchange.request;
  if (auth !== 'account' && auth !== 'credential') return headers;
  const token = (exchange.secret = await session.bearer.token(exchange.signal));
  const authorization = `Bearer ${token}`;
  if (auth === 'credential') return { authorization, ...headers };
  const account = settings.accountId ?? (await session.account(exchange.signal));
  return { authorization, 'x-cloudnexus-id': account, ...headers };
}
