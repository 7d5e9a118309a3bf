// An exchange beside what the contract says of it: what every check looks at.
import type { Contract } from '../contract/contract.ts';
import type { Operation, Response } from '../contract/operation.ts';
import type { Exchange } from './exchange.ts';
import { read, type Json } from './text.ts';

export interface Subject {
  exchange: Exchange;
  contract: Contract;
  /** What the request is for. Undefined where the contract has no such path, or not with this method. */
  operation: Operation | undefined;
  /** The values in the path, by parameter. */
  ids: Record<string, string>;
  /** The methods of the path. Undefined where the contract doesn't have it. */
  methods: string[] | undefined;
  /** What the contract says of this status. Undefined where it says nothing. */
  response: Response | undefined;
  /** Whether this is one of the answers that belong to no operation. */
  isShared: boolean;
  /** Whether the server did what it was asked, so that there must have been nothing wrong with the request. */
  isAccepted: boolean;
  /** The body of the answer, where it is JSON. */
  json: Json | undefined;
}

export function readSubject(exchange: Exchange, contract: Contract): Subject {
  const { method, path, status, body } = exchange;
  const { operation, ids = {}, methods } = contract.match(method, path) ?? {};
  const json = read(body);
  const own = operation && documented(operation, status);
  const shared = own ?? sharedAnswer({ contract, operation, methods, exchange, json });
  return {
    exchange,
    contract,
    operation,
    ids,
    methods,
    response: own ?? shared,
    isShared: own === undefined && shared !== undefined,
    isAccepted: status < 400 && !redirectsError(exchange),
    json,
  };
}

/** OAuth tells an application of an error by where it sends the browser (RFC 6749, section 4.1.2.1). */
function redirectsError({ headers }: Exchange): boolean {
  const location = headers.get('Location') ?? '';
  return URL.canParse(location) && new URL(location).searchParams.has('error');
}

function documented({ responses }: Operation, status: number): Response | undefined {
  return responses[status] ?? responses[`${String(status)[0]}XX`] ?? responses['default'];
}

/**
 * What the HTTP layer may answer to any request is known by its name: the code of its error. A 404 of an operation that
 * documents none is not `unknown_path`, and no excuse.
 */
function sharedAnswer(
  given: Pick<Subject, 'contract' | 'operation' | 'methods' | 'exchange' | 'json'>,
): Response | undefined {
  const { contract, operation, methods, exchange, json } = given;
  const { status, method } = exchange;
  if (status === 404 && methods !== undefined) return undefined;
  if (status === 405 && (methods === undefined || operation !== undefined)) return undefined;
  const response = documented(contract.anyPath, status);
  if (response === undefined || method === 'HEAD') return response;
  return codes(response).includes(codeOf(json?.value)) ? response : undefined;
}

function codes({ content = {} }: Response): unknown[] {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.values(examples).map(({ value }) => codeOf(value)),
  );
}

/** @returns the code of the first error in a document */
export function codeOf(document: unknown): unknown {
  return Object(Object(document).errors)[0]?.code;
}

/** The answer as messages name it: `servers.list 200`, `GET /nope 404`. */
export function nameOf({ operation, exchange: { method, path, status } }: Subject): string {
  return `${operation?.operationId ?? `${method} ${path.split('?')[0]}`} ${status}`;
}
