import { urlOf } from './address.ts';
import { withHeaders, type PlainHeaders } from './headers.ts';
import type { Auth, Operation } from './operation.ts';
import type { IfMatch, Idempotent, RequestOptions } from './options.ts';
import type { Settings } from './settings.ts';

/** A request of an operation, ready to be sent any number of times. */
export interface Outgoing {
  operation: string;
  method: string;
  url: string;
  /** All but the credentials. */
  headers: PlainHeaders;
  auth: Auth;
  /** Serialised once: every attempt sends the same. */
  body: string | null;
}

/** What a method was called with: the ids in its path, what it takes, its options. */
export interface Arguments {
  ids: unknown[];
  /** A query, body or form. */
  input: Record<string, unknown> | undefined;
  options: RequestOptions & IfMatch & Idempotent;
}

/** Tells a method's arguments apart. */
export function readArguments({ pieces, input: takes }: Operation, args: unknown[]): Arguments {
  const at = pieces.length - (takes === 'none' ? 2 : 1); // where an operation takes nothing, nobody looks at its input
  return { ids: args, input: args[at], options: args[at + 1] ?? {} } as Arguments; // as the generated signatures have them
}

/** `filter[region]=us-east-1&include=webhook,event`, without what is undefined. A form is written the same way. */
function serialize(input: Arguments['input']): string {
  if (!input) return '';
  const pairs: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.length > 0) pairs.push(`${name}=${value.map(encodeURIComponent).join()}`);
    } else if (typeof value === 'object') for (const key in value) add(`${name}[${key}]`, value[key as never]);
    else if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(value as string)}`); // or what is written as one
  };
  for (const name in input) add(name, input[name]);
  return pairs.join('&');
}

/** @param search instead of the query in the arguments, for the pages that follow */
export function prepare(
  from: Operation,
  { ids, input, options }: Arguments,
  settings: Settings,
  search?: string,
): Outgoing {
  const { id: operation, method, input: takes, auth } = from;
  const isForm = takes === 'form';
  const url = urlOf(from, ids, search ?? (takes === 'query' ? serialize(input) : ''));
  const body = isForm ? serialize(input) : takes === 'body' ? JSON.stringify(input) : null;
  const headers = { ...settings.headers };
  if (body) headers['content-type'] = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  // OAuth's operations take no key. `randomUUID` is missing on pages that came over plain http.
  if (method === 'POST' && !isForm)
    headers['idempotency-key'] =
      options.idempotencyKey ?? crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
  if (options.ifMatch) headers['if-match'] = options.ifMatch;
  return { operation, method, url, headers: withHeaders(headers, options.headers), auth, body };
}
