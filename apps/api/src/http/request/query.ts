// The query of an operation, as values of the types the contract gives them.
import { describe, most, quote, show, type Finding } from '../contract/describe.ts';
import { follow, type OpenApi, type Schema } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import { didYouMean } from '../contract/suggest.ts';
import type { Validators } from '../contract/validators.ts';
import type { Problem } from '../errors.ts';

/** Everything the operation knows is there: what was not sent is an empty object, an empty array, or its default. */
export type Query = Readonly<Record<string, unknown>>;

export type ReadQuery = (text: string, problems: Problem[]) => Query;

type Kind = 'integer' | 'list' | 'text';

interface Member {
  /** The parameter: `page`. */
  readonly name: string;
  /** Of an object: `size`. */
  readonly member: string | undefined;
  readonly kind: Kind;
}

/** @throws where the contract has a parameter that would be undefined when it isn't sent */
export function queryReader(operation: Operation, document: OpenApi, validators: Validators): ReadQuery {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const members = new Map<string, Member>();
  const properties: Record<string, Schema> = {};
  for (const { name, deep, schema } of parameters) {
    const written = follow(document, schema);
    properties[name] = { ...schema, default: defaultOf(written) };
    if (properties[name]['default'] === undefined) throw new Error(`${operation.id}: \`${name}\` needs a default.`);
    if (!deep) members.set(name, { name, member: undefined, kind: kindOf(written) });
    else
      for (const [member, own] of Object.entries(Object(written['properties'])))
        members.set(`${name}[${member}]`, { name, member, kind: kindOf(follow(document, own)) });
  }
  const validate = validators.compile({ type: 'object', properties });

  return (text, problems) => {
    const query: Record<string, unknown> = {};
    for (const [key, value] of new URLSearchParams(text)) {
      if (problems.length >= most) break;
      const known = members.get(key);
      if (known === undefined) problems.push(unknown(key, members));
      else if (!put(query, known, value)) problems.push(invalid(key, `\`${key}\` is there twice.`));
    }
    const { after, before } = Object(query['page']);
    if (after !== undefined && before !== undefined)
      problems.push(invalid('page[before]', 'Send `page[after]` or `page[before]`, not both.'));
    const errors = validate(query, true);
    for (const { path, detail } of describe(errors, (place) => quote(nameOf(place)), { telling: asText }))
      problems.push(invalid(nameOf(path), detail));
    return query;
  };
}

/** All that an address holds is text, so its type says nothing. */
function asText(data: unknown): string {
  return data === '' ? 'empty' : show(data);
}

function defaultOf({ type, default: own }: Schema): unknown {
  if (own !== undefined) return own;
  return type === 'object' ? {} : type === 'array' ? [] : undefined;
}

function kindOf({ type }: Schema): Kind {
  return type === 'integer' ? 'integer' : type === 'array' ? 'list' : 'text';
}

/** @returns false where there is a value already */
function put(query: Record<string, unknown>, { name, member, kind }: Member, text: string): boolean {
  const value = typed(kind, text);
  if (member === undefined) {
    if (Object.hasOwn(query, name)) return false;
    query[name] = value;
    return true;
  }
  const object: object = (query[name] ??= {}) as object; // what is put there is one
  return !Object.hasOwn(object, member) && Reflect.set(object, member, value);
}

/** What is no number stays text, which the schema refuses. */
function typed(kind: Kind, text: string): unknown {
  if (kind === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (kind === 'list') return text === '' ? [] : text.split(',');
  return text;
}

function unknown(key: string, members: ReadonlyMap<string, Member>): Problem {
  const hint = didYouMean(key, members.keys());
  return {
    code: 'unknown_parameter',
    detail: `This operation does not know the parameter \`${key.slice(0, 80)}\`.${hint}`,
    source: { parameter: key === '' ? '=' : key },
  };
}

function invalid(parameter: string, detail: string): Problem {
  return { code: 'invalid_parameter', detail, source: { parameter } };
}

/** A value of a list has no name of its own. */
function nameOf([name = '', member]: Finding['path']): string {
  return member === undefined || /^\d+$/.test(member) ? name : `${name}[${member}]`;
}
