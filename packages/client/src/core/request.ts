import { serializePrimitiveParam } from 'openapi-fetch';
import { CloudNexusError } from './errors/cloudnexus-error.ts';
import { withHeaders, type PlainHeaders } from './headers.ts';
import type { Auth, OperationRow } from './operation.ts';
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
  body: string | undefined;
}

/** What a method was called with: the ids in its path, what it takes, its options. */
export interface Arguments {
  ids: unknown[];
  /** A query, body or form. */
  input: Record<string, unknown> | undefined;
  options: RequestOptions & IfMatch & Idempotent;
}

/** Tells a method's arguments apart. */
export function readArguments([, path, takes]: OperationRow, args: unknown[]): Arguments {
  const at = path.split('{').length - 1;
  const [input, options] = takes === 'none' ? [undefined, args[at]] : [args[at], args[at + 1]];
  return { ids: args, input, options: options ?? {} } as Arguments; // as the generated signatures have them
}

/** `filter[region]=us-east-1&include=webhook,event`, without what is undefined. A form is written the same way. */
function serialize(input: Arguments['input']): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (typeof value !== 'object') pairs.push(serializePrimitiveParam(name, value as string)); // or empty, if undefined
    else if (!Array.isArray(value)) for (const key in value) add(`${name}[${key}]`, value[key as never]);
    else if (value.length > 0) pairs.push(`${name}=${value.map(encodeURIComponent).join()}`);
  };
  for (const name in input) add(name, input[name]);
  return pairs.filter(Boolean).join('&');
}

/** @param search instead of the query in the arguments, for the pages that follow */
export function prepare(
  operation: string,
  [method, template, takes, , auth]: OperationRow,
  { ids, input, options }: Arguments,
  settings: Settings,
  search = takes === 'query' ? serialize(input) : '',
): Outgoing {
  // Without regular expressions, as everywhere on this path: V8 throws away their code when memory is short, and making it
  // again would be half of what a call costs.
  const [start, ...parts] = template.split('{');
  const path =
    start + parts.map((part, index) => segment(operation, ids[index]) + part.slice(part.indexOf('}') + 1)).join('');
  const isForm = takes === 'form';
  const body = isForm ? serialize(input) : takes === 'body' ? JSON.stringify(input) : undefined;
  const headers = { ...settings.headers };
  if (body) headers['content-type'] = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  // OAuth's operations take no key.
  if (method === 'POST' && !isForm) headers['idempotency-key'] = options.idempotencyKey ?? mintKey();
  if (options.ifMatch) headers['if-match'] = options.ifMatch;
  const url = address(settings.baseUrl, path, search);
  return { operation, method, url, headers: withHeaders(headers, options.headers), auth, body };
}

/**
 * OAuth and discovery are beside the base path, not below it.
 *
 * @param search without its `?`
 */
export function address(baseUrl: string, path: string, search = ''): string {
  const isBeside = path.startsWith('/oauth/') || path.startsWith('/.well-known/');
  const base = isBeside ? baseUrl.replace(/([^/])\/[^/]+$/, '$1') : baseUrl;
  return base + path + (search && `?${search}`);
}

/** An id as part of a path. An empty one, or dots, would make it the path of another operation. */
function segment(operation: string, id: unknown): string {
  if (typeof id !== 'string' || ['', '.', '..'].includes(id))
    throw new CloudNexusError(`${operation}: no id: ${String(id)}`);
  return encodeURIComponent(id);
}

/** `randomUUID` is missing on pages that came over plain http. */
function mintKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
