// The body of an operation: read, parsed, taken out of its JSON:API document, valid.
import { describe, quote, type KnownFields, type Naming } from '../contract/describe.ts';
import type { Operation } from '../contract/operation.ts';
import type { Validators } from '../contract/validators.ts';
import { Refusal, type Problem } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { bodyType, checkEncoding, json, jsonApi } from '../negotiate.ts';
import { announcesBody, readBody } from './body.ts';
import { checkEnvelope } from './envelope.ts';
import { parseJson } from './json.ts';
import type { Params } from './parameters.ts';
import { toPointer } from './pointer.ts';

/** The largest body, in bytes. */
const largest = 1_048_576;

/**
 * In a larger one only the first problem is reported: to look for all of them takes time and memory, and the caller chooses
 * how many there are.
 */
const largestThorough = 32_768;

/** Reads the body; what it returns says what is in it. What is wrong with a query comes in between. */
export type ReadBody = (exchange: Exchange) => BodyOf | Promise<BodyOf>;

type BodyOf = (params: Params) => unknown;

const nothing = (): undefined => undefined;

/** @param unchangeable what to say of fields that the resource has and the operation does not take */
export function bodyReader(
  { body, method }: Operation,
  validators: Validators,
  unchangeable: () => ReadonlyMap<string, string>,
): ReadBody {
  // A body that an operation does not take is ignored. Some clients send one with a DELETE, or say its type without one.
  if (body === undefined) return () => nothing;
  const { required, resourceType = '' } = body;
  const validate = new Map([...body.schemas].map(([type, schema]) => [type, validators.compile(schema)]));

  return async (exchange) => {
    const { bytes, type } = await receive(exchange);
    if (bytes.length === 0) {
      return required ? refuseMissing : nothing;
    }
    return (params) => {
      const sent = (exchange.sent = parseJson(bytes));
      if (type === jsonApi) checkEnvelope(sent, { type: resourceType, id: params['id'], isNew: method === 'POST' });
      const errors = validate.get(type)?.(sent, bytes.length <= largestThorough) ?? [];
      if (errors.length > 0)
        throw new Refusal(describe(errors, naming(type), { known: knownFields(type, unchangeable) }).map(toProblem));
      return type === jsonApi ? Object(sent).data.attributes : sent;
    };
  };
}

/** @throws Refusal 413, 415 */
async function receive(exchange: Exchange): Promise<{ bytes: Uint8Array; type: string }> {
  const { headers } = exchange.request;
  if (!announcesBody(exchange)) return { bytes: new Uint8Array(), type: json };
  // One that comes in chunks may be empty, and then needs no type.
  const isEmptySoFar = headers['content-type'] === undefined && headers['content-length'] === undefined;
  const type = isEmptySoFar ? json : bodyType(headers['content-type']);
  checkEncoding(headers['content-encoding']);
  const bytes = await readBody(exchange, isEmptySoFar ? 0 : largest);
  if (bytes !== undefined) return { bytes, type };
  if (isEmptySoFar) bodyType(undefined);
  throw new Refusal({
    code: 'payload_too_large',
    detail: `The body is larger than 1 MiB (${largest.toLocaleString('en-US')} bytes).`,
  });
}

function refuseMissing(): never {
  throw new Refusal({ code: 'invalid_body', detail: 'A body is required.' });
}

function toProblem({ path, detail }: ReturnType<typeof describe>[number]): Problem {
  return { code: 'invalid_body', detail, source: { pointer: toPointer(path) } };
}

/** Fields are called as the reference calls them, wherever they are in the document. */
function naming(type: string): Naming {
  return (path) => {
    const own = amongAttributes(type, path) ?? path;
    if (own.length === 0) return 'The body';
    return quote(
      own.map((part, index) => (index === 0 ? part : /^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join(''),
    );
  };
}

function knownFields(type: string, unchangeable: () => ReadonlyMap<string, string>): KnownFields {
  return (path) => {
    const [name, ...inside] = amongAttributes(type, path) ?? [];
    return name === undefined || inside.length > 0 ? undefined : unchangeable().get(name);
  };
}

/** @returns undefined where the path leads to no attribute, but to what is around them */
function amongAttributes(type: string, path: readonly string[]): readonly string[] | undefined {
  if (type !== jsonApi) return path;
  const [data, attributes, ...rest] = path;
  return data === 'data' && attributes === 'attributes' && rest.length > 0 ? rest : undefined;
}
