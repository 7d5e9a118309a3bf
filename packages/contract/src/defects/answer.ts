// The right answer to a request, made of the contract's examples. It is for a server that is to be spoiled, and shares no code
// with the harness that is to notice.
import type { Contract } from '../contract/contract.ts';
import type { MediaType, Operation } from '../contract/operation.ts';
import type { Answer, Scruple } from './defect.ts';

/** A request as a server gets it. */
export interface Incoming {
  method: string;
  /** With the query. */
  path: string;
  headers: Headers;
  body: string;
}

/**
 * Refuses what the contract has a refusal for, and answers the rest with success, or with the status and the example that are asked
 * for, as with Prism: `Prefer: code=429`, `Prefer: example=none`.
 *
 * @param overlooked what not to look at
 */
export function answer(contract: Contract, request: Incoming, overlooked?: Scruple): Answer {
  const { method, path } = request;
  const isKnown = contract.match(method, path) !== undefined;
  const found = contract.match(method, isKnown || overlooked !== 'path' ? path : '/servers');
  const accept = request.headers.get('Accept') ?? '*/*';
  if (found === undefined) return documented(contract.anyPath, 404, accept);
  const { operation, methods } = found;
  if (operation === undefined) {
    return withHeader(documented(contract.anyPath, 405, accept), 'Allow', methods.join(', '));
  }
  if (overlooked !== 'credentials' && !hasCredentials(operation, request)) return documented(operation, 401, accept);
  if (overlooked !== 'query' && !knowsQuery(operation, request)) {
    return documented(operation, 400, accept, 'unknown_parameter');
  }
  if (overlooked !== 'body' && !takesBody(contract, operation, request)) {
    return documented(operation, 400, accept, 'invalid_body');
  }
  const prefer = request.headers.get('Prefer') ?? '';
  const status = /code=(\d+)/.exec(prefer)?.[1] ?? '';
  const success = Object.keys(operation.responses)[0];
  const name = /example=([^\s,;]+)/.exec(prefer)?.[1];
  return documented(operation, Number(status in operation.responses ? status : success), accept, name);
}

/** @param shown which example to show: its name, or the code of its error */
function documented({ responses }: Operation, status: number, accept: string, shown?: string): Answer {
  const { headers = {}, content = {} } = responses[status] ?? {};
  const type = accept in content ? accept : Object.keys(content)[0];
  const fields = Object.entries(headers)
    .filter(([, { required }]) => required === true)
    .map(([name, header]) => [name, String(Object(header).example)]); // each has one, as the spec's own lint rule demands
  return {
    status,
    headers: { ...Object.fromEntries(fields), ...(type === undefined ? {} : { 'Content-Type': type }) },
    body: type === undefined ? undefined : example(content[type], shown),
  };
}

function example({ examples = {} }: MediaType = {}, shown?: string): unknown {
  const all = Object.entries(examples).map(([name, { value }]) => ({
    name,
    code: Object(value).errors?.[0]?.code,
    value,
  }));
  return (all.find(({ name, code }) => shown === name || shown === code) ?? all[0])?.value;
}

function hasCredentials({ security }: Operation, { headers }: Incoming): boolean {
  if (security.length === 0) return true;
  return security.some((schemes) =>
    Object.keys(schemes).every((scheme) => headers.has(scheme === 'accountId' ? 'X-CloudNexus-Id' : 'Authorization')),
  );
}

function knowsQuery({ parameters }: Operation, { path }: Incoming): boolean {
  const names = [...new URL(path, 'http://host').searchParams.keys()].map((key) => key.split('[')[0]);
  return names.every((name) => parameters.some((parameter) => parameter.in === 'query' && parameter.name === name));
}

function takesBody({ problems }: Contract, { requestBody }: Operation, { headers, body }: Incoming): boolean {
  const schema = requestBody?.content[headers.get('Content-Type') ?? '']?.schema;
  return (
    schema === undefined ||
    !String(headers.get('Content-Type')).endsWith('json') ||
    problems(schema, JSON.parse(body)).length === 0
  );
}

/** The answer with a header, or without it where there is no value. */
export function withHeader({ headers, ...rest }: Answer, name: string, value?: string): Answer {
  const others = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
  return { ...rest, headers: value === undefined ? others : { ...others, [name]: value } };
}
