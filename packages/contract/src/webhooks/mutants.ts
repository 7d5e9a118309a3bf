// Makes wrong payloads out of a right one: each breaks one thing that the schema asks for.
import { at, type Bundle } from '../contract/bundle.ts';
import type { Schema } from '../contract/operation.ts';

export interface Mutant {
  /** What is wrong: `data.ip is null`. */
  name: string;
  payload: unknown;
}

/**
 * @param schema of objects, strings, integers and booleans; what else it may hold, it has to be taught here
 * @param value one that the schema accepts
 */
export function mutants(bundle: Bundle, schema: Schema, value: unknown): Mutant[] {
  return wrong(bundle, follow(bundle, schema), value).map(({ where, what, becomes }) => ({
    name: `${where || 'the payload'} ${what}`,
    payload: becomes,
  }));
}

interface Change {
  where: string;
  what: string;
  becomes: unknown;
}

interface Rules {
  type: string;
  required?: string[];
  properties?: Record<string, Schema>;
  const?: string;
  enum?: string[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
}

function wrong(bundle: Bundle, rules: Rules, value: unknown): Change[] {
  const own = [...wrongTypes(rules.type), ...wrongValues(rules, value)];
  return [
    ...own.map(([what, becomes]) => ({ where: '', what, becomes })),
    ...(rules.type === 'object' ? wrongMembers(bundle, rules, value) : []),
  ];
}

function wrongMembers(bundle: Bundle, { required = [], properties = {} }: Rules, value: unknown): Change[] {
  const missing = required.map((name) => ({ where: '', what: `lacks ${name}`, becomes: without(value, name) }));
  const changed = Object.entries(properties).flatMap(([name, schema]) =>
    wrong(bundle, follow(bundle, schema), Object(value)[name]).map(({ where, what, becomes }) => ({
      where: where === '' ? name : `${name}.${where}`,
      what,
      becomes: { ...Object(value), [name]: becomes },
    })),
  );
  return [...missing, ...changed];
}

type Wrong = [what: string, becomes: unknown];

function wrongTypes(type: string): Wrong[] {
  const others: Record<string, Wrong[]> = {
    object: [
      ['is text', '{}'],
      ['is empty', {}],
    ],
    string: [
      ['is a number', 7],
      ['is an object', {}],
    ],
    integer: [
      ['is text', '7'],
      ['is a fraction', 0.5],
    ],
    boolean: [
      ['is text', 'true'],
      ['is a number', 1],
    ],
  };
  const wrongs = others[type];
  if (wrongs === undefined) throw new Error(`There are no mutants of the type ${type} yet.`);
  return [['is null', null], ['is a list', []], ...wrongs];
}

function wrongValues(rules: Rules, value: unknown): Wrong[] {
  const values: Wrong[] = [];
  if (rules.const !== undefined) values.push(['is another constant', `${rules.const}.v2`]);
  if (rules.enum !== undefined) values.push(['is not in the enumeration', 'unheard-of']);
  if (rules.pattern !== undefined) values.push(['does not match the pattern', `${value}!`]);
  if (rules.pattern !== undefined || (rules.minLength ?? 0) > 0) values.push(['is empty', '']);
  if (rules.maxLength !== undefined) values.push(['is too long', `${value}${'0'.repeat(rules.maxLength)}`]);
  if (rules.minimum !== undefined) values.push(['is too small', rules.minimum - 1]);
  if (rules.format === 'date-time') values.push(['is in month 13', '2025-13-01T00:00:00Z']);
  return values;
}

function without(value: unknown, name: string): unknown {
  return Object.fromEntries(Object.entries(Object(value)).filter(([key]) => key !== name));
}

function follow(bundle: Bundle, schema: Schema): Rules {
  const rules = '$ref' in schema ? at(bundle, String(schema.$ref)) : schema;
  return rules as Rules; // what it may hold beyond these is refused by its type
}
