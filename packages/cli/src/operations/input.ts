// From what the flags say to what the client's method takes.
import type { Values } from '../command/values.ts';
import { givenText } from '../files/given-text.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import type { Input, Operation } from './operation.ts';
import { valueOf } from './value-of.ts';

export interface MethodInput {
  readonly query: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  readonly options: Record<string, unknown>;
}

/** @throws UsageError */
export async function readInput(operation: Operation, values: Values, host: Host): Promise<MethodInput> {
  const input = { query: {}, body: await readData(values.text('data'), host), options: {} };
  for (const flag of operation.flags) {
    if (!values.has(flag.name)) continue;
    const given = values.texts(flag.name);
    // What a query says is short; a body may hold what is in files.
    const texts = flag.in === 'body' ? await Promise.all(given.map((each) => givenText(each, host))) : given;
    place(part(input, flag), flag.path, valueOf(flag, texts));
  }
  checkRequired(operation, input.body);
  return input;
}

function part({ query, body, options }: MethodInput, flag: Input): Record<string, unknown> {
  if (flag.in === 'query') return query;
  return flag.in === 'body' ? body : options;
}

/** The body that `--data` gives: `@file`, `@-` or `-` for stdin, or JSON. Flags win over it. */
async function readData(data: string | undefined, host: Host): Promise<Record<string, unknown>> {
  if (data === undefined) return {};
  const text = await givenText(data === '-' ? '@-' : data, host);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // No JSON, or a part of it.
  }
  throw new UsageError('--data is no JSON object. Give one, or @file, or - for stdin.');
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = { ...Object(target[name]) };
  place(inner, rest, value);
  target[name] = inner;
}

function checkRequired({ words, flags }: Operation, body: Record<string, unknown>): void {
  const missing = flags.filter(
    ({ in: where, required, path }) => where === 'body' && required && !(path[0] && path[0] in body),
  );
  if (missing.length > 0)
    throw new UsageError(
      `cloudnexus ${words.join(' ')} needs ${missing.map(({ name }) => `--${name}`).join(' and ')}. See cloudnexus ${words.join(' ')} --help.`,
    );
}
