import type { Call, WithResponse } from './call.ts';
import { within } from './deadline.ts';
import { AbortError } from './errors/abort-error.ts';
import { errorFromResponse } from './errors/from-response.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import type { Exchange } from './exchange.ts';
import type { Output } from './operation.ts';
import type { RequestOptions } from './options.ts';
import { rateLimitOf } from './rate-limit.ts';
import type { Outgoing } from './request.ts';
import { send } from './send.ts';
import type { Sender } from './session.ts';

/** What makes one call different from another. */
export interface Plan<T, D> {
  operation: string;
  output: Output;
  options: RequestOptions;
  /** What it throws is what the call throws. */
  request(): Outgoing;
  /** @returns the result in a document */
  read(document: D): T;
}

/** Begins a call. */
export function start<T, D>({ operation, output, options, request, read }: Plan<T, D>, sender: Sender): Call<T, D> {
  const { timeout = sender.settings.timeout, maxRetries = sender.settings.maxRetries } = options;
  const deadline = performance.now() + timeout;
  let exchange: Exchange | undefined;
  let around: Pick<WithResponse<T, D>, 'document' | 'response' | 'attempts'>;

  const promise = within(
    async (signal) => {
      exchange = { ...request(), maxRetries, deadline, signal, attempts: 0, failures: 0 };
      const { response, data } = await send(exchange, sender);
      const document = parse(data, output) as D; // as the contract says of this operation
      if (document === undefined && output !== 'empty') {
        throw errorFromResponse({ ...exchange, response, body: data, note: 'This is not an answer of the API.' });
      }
      around = { document, response, attempts: exchange.attempts };
      return read(document);
    },
    {
      timeout,
      signal: options.signal,
      late: () => {
        const { attempts = 0, error: cause } = exchange ?? {};
        return new TimeoutError(`${operation}: not done in ${timeout} ms (attempts: ${attempts})`, { cause });
      },
      aborted: (cause) => new AbortError(`${operation}: aborted`, { cause }),
    },
  );
  return Object.assign(promise, {
    withResponse: async (): Promise<WithResponse<T, D>> => {
      const data = await promise;
      const { headers } = around.response;
      return { data, requestId: headers.get('X-Request-Id') ?? undefined, rateLimit: rateLimitOf(headers), ...around };
    },
  });
}

/** @returns undefined for what is no answer of the API, such as the page of a proxy */
function parse(text: string | undefined, output: Output): unknown {
  try {
    const document = JSON.parse(text ?? '');
    return output === 'plain' || document.data !== undefined ? document : undefined;
  } catch {
    return undefined;
  }
}
