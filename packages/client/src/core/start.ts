import type { Call, WithResponse } from './call.ts';
import { within } from './deadline.ts';
import { errorFromResponse } from './errors/from-response.ts';
import type { Exchange } from './exchange.ts';
import { readJson } from './json.ts';
import type { Operation } from './operation.ts';
import { rateLimitOf } from './rate-limit.ts';
import { prepare, type Arguments } from './request.ts';
import { send } from './send.ts';
import type { Sender } from './session.ts';

/**
 * Begins a call.
 *
 * @param read makes the result of the document
 * @param search instead of the query in the arguments
 */
export function start<T, D>(
  from: Operation,
  given: Arguments,
  sender: Sender,
  read: (document: D) => T,
  search?: string,
): Call<T, D> {
  const { id: operation, output } = from;
  const { settings } = sender;
  const { timeout = settings.timeout, maxRetries = settings.maxRetries, signal } = given.options;
  const deadline = performance.now() + timeout;
  let exchange: Exchange | undefined;
  let around: Pick<WithResponse<T, D>, 'attempts' | 'document' | 'response'>;

  const work = (own: AbortSignal): Promise<T> => {
    const current: Exchange = {
      ...prepare(from, given, settings, search),
      maxRetries,
      deadline,
      signal: own,
      attempts: 0,
      renewals: 0,
    };
    exchange = current;
    return send(current, sender).then(({ response, text }) => {
      const document = readJson(text) as D; // as the contract says of this operation
      if (output !== 'empty' && (output === 'plain' ? document : Object(document).data) === undefined) {
        throw errorFromResponse({ ...current, response, body: text, note: 'Not an answer of the API.' });
      }
      around = { attempts: current.attempts, document, response };
      return read(document);
    });
  };
  const call = within(work, { operation, timeout, signal, progress: () => exchange }) as Call<T, D>; // with what follows
  call.withResponse = async () => {
    const data = await call;
    const { headers } = around.response;
    return { data, requestId: headers.get('X-Request-Id') ?? undefined, rateLimit: rateLimitOf(headers), ...around };
  };
  return call;
}
