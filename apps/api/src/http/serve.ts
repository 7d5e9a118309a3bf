// An operation of the API, step by step. The order is fixed: what is refused first says least about what is there.
import { authorize } from './authorize.ts';
import type { AnyAnswer, ApiOperationId, Call } from './call.ts';
import { attributesIn } from './contract/attributes.ts';
import type { OpenApi } from './contract/document.ts';
import type { Operation, Response } from './contract/operation.ts';
import { unchangeableIn } from './contract/unchangeable.ts';
import type { Validators } from './contract/validators.ts';
import { Refusal, type Problem } from './errors.ts';
import { answer, type Exchange } from './exchange.ts';
import type { HeaderList } from './headers.ts';
import { notAcceptable } from './negotiate.ts';
import { once } from './once.ts';
import { askedReader } from './request/asked.ts';
import { bodyReader } from './request/body-of.ts';
import { withFields, type Fields } from './request/fields.ts';
import { parametersReader, type Params } from './request/parameters.ts';
import { queryReader } from './request/query.ts';

/** Runs the handler of an operation, and whatever stands around it. */
export type Run = (call: Call) => AnyAnswer | Refusal | Promise<AnyAnswer | Refusal>;

interface Served {
  readonly operation: Operation;
  readonly contract: OpenApi;
  readonly validators: Validators;
  readonly run: Run;
}

/** @returns what answers a request that has been admitted */
export function serve(served: Served): (exchange: Exchange, params: Params) => Promise<void> {
  const { operation, contract, validators, run } = served;
  const readParameters = parametersReader(operation, contract, validators);
  const attributes = once(() => attributesIn(contract, successOf(operation)?.schemas.get('application/json') ?? {}));
  const unchangeable = once(() => {
    return unchangeableIn(contract, operation, attributes().get(operation.body?.resourceType ?? '') ?? []);
  });
  const readBody = bodyReader(operation, validators, unchangeable);
  const readAsked = askedReader(operation, queryReader(operation, contract, validators), attributes);
  // What is shown once is not for caches, and the contract says where.
  const noStore = once((): HeaderList => {
    return successOf(operation)?.headers.get('Cache-Control')?.required ? ['Cache-Control', 'no-store'] : [];
  });

  return async (exchange, params) => {
    const { request } = exchange;
    authorize(exchange, operation.security);
    if (!exchange.isAcceptable) throw notAcceptable();
    const reading = readBody(exchange);
    const body = reading instanceof Promise ? await reading : reading;
    const problems: Problem[] = [];
    const { ifMatch, idempotencyKey } = readParameters(params, request.headers, problems);
    const { query, fields, url } = readAsked(request.url, problems);
    if (problems.length > 0) throw new Refusal(problems);
    const call = {
      operationId: operation.id,
      principal: exchange.principal,
      params,
      query,
      body: body(params),
      ifMatch,
      idempotencyKey,
      requestId: exchange.id,
      url,
    };
    // The schemas have just been held against all of it, and the types come from the same schemas.
    // An answer that is there is not waited for: `await` would give way to others all the same.
    const running = run(call as unknown as Call<ApiOperationId>);
    const result = running instanceof Promise ? await running : running;
    if (result instanceof Refusal) throw result;
    const content = textOf(result.document);
    const headers = [...headersOf(result), ...noStore(), ...operation.deprecation];
    const type = exchange.mediaType;
    const { bytes } = result;
    if (fields === undefined) return answer(exchange, 200, headers, { type, content, bytes });
    // The contract is of whole documents.
    exchange.check?.(200, headers, { type, content });
    exchange.check = undefined;
    answer(exchange, 200, headers, { type, content: sparse(content, fields) });
  };
}

function successOf({ responses }: Operation): Response | undefined {
  return responses.get(200);
}

function headersOf({ etag, replayed }: AnyAnswer): HeaderList {
  const headers: HeaderList = [];
  if (etag !== undefined) headers.push('ETag', `"${etag}"`);
  if (replayed === true) headers.push('Idempotency-Replayed', 'true');
  return headers;
}

export function textOf(document: AnyAnswer['document']): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}

function sparse(content: string, fields: Fields): string {
  return JSON.stringify(withFields(JSON.parse(content), fields));
}
