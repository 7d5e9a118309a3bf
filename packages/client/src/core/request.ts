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
  const ids = path.split('{').length - 1;
  const rest = takes === 'none' ? [undefined, args[ids]] : args.slice(ids);
  return { ids: args, input: rest[0], options: rest[1] ?? {} } as Arguments; // as the generated signatures have them
}

/** `filter[region]=us-east-1&include=webhook,event`, without what is undefined. A form is written the same way. */
function serialize(input: Arguments['input'] = {}): string {
  return Object.entries(input)
    .flatMap(([name, value]) =>
      value instanceof Object && !Array.isArray(value)
        ? Object.entries(value).map(([key, part]) => [`${name}[${key}]`, part])
        : [[name, value]],
    )
    .filter(([, value]) => value != null && (!Array.isArray(value) || value.length > 0))
    .map(([name, value]) =>
      Array.isArray(value)
        ? serializePrimitiveParam(name, value.map(encodeURIComponent).join(), { allowReserved: true })
        : serializePrimitiveParam(name, value),
    )
    .join('&');
}

/** @param search instead of the query in the arguments, for the pages that follow */
export function prepare(
  operation: string,
  [method, template, takes, , auth]: OperationRow,
  { ids, input, options }: Arguments,
  settings: Settings,
  search = takes === 'query' ? serialize(input) : '',
): Outgoing {
  let next = 0;
  const path = template.replaceAll(/\{\w+\}/g, () => segment(operation, ids[next++]));
  const isForm = takes === 'form';
  const body = isForm ? serialize(input) : takes === 'body' ? JSON.stringify(input) : undefined;
  const headers = withHeaders(settings.headers, {
    'content-type': body && (isForm ? 'application/x-www-form-urlencoded' : 'application/json'),
    // OAuth's operations take no key.
    'idempotency-key': method === 'POST' && !isForm ? (options.idempotencyKey ?? mintKey()) : undefined,
    'if-match': options.ifMatch,
    ...options.headers,
  });
  return { operation, method, url: address(settings.baseUrl, path, search), headers, auth, body };
}

/**
 * OAuth and discovery are beside the base path, not below it.
 *
 * @param search without its `?`
 */
export function address(baseUrl: string, path: string, search = ''): string {
  let base = baseUrl.replace(/\/+$/, '');
  if (/^\/(oauth|\.well-known)\//.test(path)) base = base.replace(/([^/])\/[^/]+$/, '$1');
  return base + path + (search && `?${search}`);
}

/** An id as part of a path. An empty one, or dots, would make it the path of another operation. */
function segment(operation: string, id: unknown): string {
  if (typeof id !== 'string' || /^\.*$/.test(id))
    throw new CloudNexusError(`${operation}: this is no id: ${String(id)}`);
  return encodeURIComponent(id);
}

/** `randomUUID` is missing on pages that came over plain http. */
function mintKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
