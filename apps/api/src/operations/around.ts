// What stands around every handler: its transaction, its idempotency key, and the errors of the domain as refusals.
import type { Around } from '../http/bind.ts';
import type { AnyAnswer, Call } from '../http/call.ts';
import { Refusal } from '../http/errors.ts';
import { textOf } from '../http/serve.ts';
import { asJsonText } from '../http/call.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import type { Idempotency, Outcome } from '../idempotency/idempotency.ts';
import type { Queries, Store } from '../store/store.ts';
import { refusalOf } from './domain-errors.ts';

type Result = AnyAnswer | Refusal;

/** Reads use the store as it is. Everything else is one transaction, with the answer to its repetitions. */
export function aroundHandlers(store: Store, idempotency: Idempotency): Around<Queries> {
  const change: Around<Queries> = async (call, handler) => {
    const { principal, idempotencyKey } = call;
    if (principal === undefined || idempotencyKey === undefined)
      return await store.transaction(async (tx) => orRollBack(await handler(tx)));
    return answerOf(await runOnce(idempotency, call, principal.accountId, idempotencyKey, handler));
  };
  return (call, handler, operation) => {
    try {
      const result = operation.method === 'GET' ? handler(store) : change(call, handler, operation);
      return result instanceof Promise ? result.catch(asRefusal) : result;
    } catch (error) {
      return asRefusal(error);
    }
  };
}

function asRefusal(error: unknown): Refusal {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  return refusal;
}

async function runOnce(
  idempotency: Idempotency,
  { operationId, params, query, body }: Call,
  accountId: string,
  key: string,
  handler: (tx: Queries) => Result | Promise<Result>,
): Promise<Outcome> {
  const asked = fingerprint(operationId, params, query, body);
  return await idempotency.run({ accountId, key, fingerprint: asked }, async (tx) => {
    const { document, etag } = orRollBack(await handler(tx));
    return { status: 200, headers: etag === undefined ? {} : { etag }, body: textOf(document) };
  });
}

function answerOf(outcome: Outcome): Result {
  switch (outcome.kind) {
    case 'done':
    case 'replayed': {
      const { headers, body } = outcome.answer;
      const { etag } = headers;
      const document = asJsonText(body);
      const replayed = outcome.kind === 'replayed';
      return etag === undefined ? { document, replayed } : { document, etag, replayed };
    }
    case 'reused':
      return new Refusal({
        code: 'idempotency_key_reused',
        detail: 'The key was used for another request in the last 24 hours. Use a new key for each request.',
        source: { header: 'Idempotency-Key' },
      });
    case 'in-progress':
      return new Refusal(
        {
          code: 'idempotency_in_progress',
          detail: 'The first request with this key is still running. Send the same request again in 1 second.',
          source: { header: 'Idempotency-Key' },
        },
        // Requests take milliseconds. One that was left by a crash is taken over after half a minute.
        { 'Retry-After': '1' },
      );
  }
}

/** What is refused has no effect. */
function orRollBack(result: Result): AnyAnswer {
  if (result instanceof Refusal) throw result;
  return result;
}
