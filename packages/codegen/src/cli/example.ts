// The curl sample of an operation as a command, so that the two show the same.
import type { Operation } from '../model/model.ts';
import type { Flag } from './flags.ts';

/** The words behind the command's own. */
export function exampleOf({ id, path, samples }: Operation, flags: Flag[]): string[] {
  const curl = samples['curl'];
  if (curl === undefined) throw new Error(`${id} has no sample in curl`);
  return [...idsIn(curl, path), ...given(curl).map(([at, value]) => written(id, flags, at, value))];
}

function idsIn(curl: string, path: string): string[] {
  const pattern = path.replace(/\{\w+\}/g, '([^/\\s"?]+)');
  return new RegExp(`${pattern}(?=["\\s]|$)`).exec(curl)?.slice(1) ?? [];
}

/** What the sample sends: each value with its place in the query or the body. */
function given(curl: string): [string[], unknown][] {
  const query = [...curl.matchAll(/--data-urlencode "([^="]+)=([^"]*)"/g)].map(
    ([, name = '', value]): [string[], unknown] => [name.split(/[[\]]+/).filter(Boolean), value],
  );
  const json = /-d '(\{[^']*\})'/.exec(curl)?.[1];
  const body = json === undefined ? [] : leaves(JSON.parse(json));
  return [...query, ...body];
}

/** Arrays, and objects that no flag takes apart, are values of their own. */
function leaves(value: Record<string, unknown>): [string[], unknown][] {
  return Object.entries(value).map(([name, each]) => [[name], each]);
}

function written(id: string, flags: Flag[], at: string[], value: unknown): string {
  const same = flags.filter(({ in: place, path }) => place !== 'option' && path.join('.') === at.join('.'));
  const flag = same.find(({ kind }) => (kind === 'null') === (value === null));
  if (flag === undefined) throw new Error(`The sample of ${id} sends ${at.join('.')}, for which there is no flag`);
  const word = (text: string): string => `--${flag.name} ${quoted(text)}`;
  if (flag.kind === 'null') return `--${flag.name}`;
  if (flag.kind === 'list' && Array.isArray(value)) return value.map(String).map(word).join(' ');
  if (flag.kind === 'map')
    return Object.entries(Object(value))
      .map(([name, each]) => word(`${name}=${String(each)}`))
      .join(' ');
  return word(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
