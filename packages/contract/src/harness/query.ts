// Was a query taken that the contract doesn't have?
import type { Parameter } from '../contract/operation.ts';
import type { Subject } from './subject.ts';
import { show } from './text.ts';
import { property, typed } from './typed.ts';

export function checkQuery({ operation, exchange, isAccepted, contract }: Subject): string[] {
  // A wrong query is only wrong where it was taken: it is there to be refused.
  if (operation === undefined || !isAccepted) return [];
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const { values, unknown } = readQuery(exchange.path, known, contract.bundle);
  return [
    // OAuth ignores what it doesn't know (RFC 6749, section 3.1).
    ...(operation.path.startsWith('/oauth/') ? [] : unknown.map((name) => `took ${name}, which it doesn't know`)),
    ...known.flatMap(({ name, required, schema }) => {
      const value = values.get(name);
      if (value === undefined) return required === true ? [`was answered without the query parameter ${name}`] : [];
      const problems = contract.problems(schema, value);
      return problems.map((problem) => `took the query parameter ${name} ${show(value)}: ${problem}`);
    }),
  ];
}

/** The query as values, by the parameters of the contract. */
export interface Query {
  values: Map<string, unknown>;
  /** What is no parameter. */
  unknown: string[];
}

/** @param path with the query */
export function readQuery(
  path: string,
  parameters: readonly Parameter[],
  bundle: Subject['contract']['bundle'],
): Query {
  const values = new Map<string, unknown>();
  const unknown: string[] = [];
  for (const [key, text] of pairs(path)) {
    const [, name = key, member] = /^([^[]+)\[([^\]]*)\]$/.exec(key) ?? [];
    const parameter = parameters.find((each) => each.name === name && isDeep(each) === (member !== undefined));
    if (parameter === undefined) unknown.push(`the query parameter ${key}`);
    else if (member === undefined) {
      if (values.has(name)) unknown.push(`a second ${key}`);
      else values.set(name, typed(bundle, parameter.schema, text));
    } else {
      const object: Record<string, unknown> = Object(values.get(name));
      if (member in object) unknown.push(`a second ${key}`);
      else values.set(name, { ...object, [member]: typed(bundle, property(bundle, parameter.schema, member), text) });
    }
  }
  return { values, unknown };
}

/** The types of resources of which only some attributes were asked for: `fields[servers]`. */
export function askedFields(path: string): string[] {
  return pairs(path).flatMap(([key]) => /^fields\[([^\]]+)\]$/.exec(key)?.[1] ?? []);
}

/** Written as `filter[region]=…`, a member a pair. */
function isDeep({ style }: Parameter): boolean {
  return style === 'deepObject';
}

function pairs(path: string): [string, string][] {
  const start = path.indexOf('?');
  return start === -1 ? [] : [...new URLSearchParams(path.slice(start + 1))];
}
