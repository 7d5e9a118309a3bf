// A command line as a command understands it. `parseArgs` of Node does the parsing.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from '../usage-error.ts';
import { standsAlone, type Command, type Flag } from './command.ts';
import { nearest } from './nearest.ts';
import { Values } from './values.ts';

export interface Parsed {
  /** What has no flag: identifiers. */
  readonly words: readonly string[];
  readonly values: Values;
}

/**
 * @param args behind the words of the command
 * @throws UsageError
 */
export function parse(command: Command, flags: readonly Flag[], args: readonly string[]): Parsed {
  const named = new Map(
    flags.flatMap((flag) => [flag.name, flag.alias].flatMap((name) => (name ? [[name, flag] as const] : []))),
  );
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    [...named].map(([name, flag]) => [name, { type: standsAlone(flag) ? ('boolean' as const) : ('string' as const) }]),
  );
  // Not strict, so that what is wrong is said in our words.
  const { tokens } = parseArgs({
    args: joined(args, named),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = named.get(token.name);
    if (flag === undefined) throw unknownFlag(token.rawName, [...named.keys()]);
    if (standsAlone(flag) ? token.value !== undefined : token.value === undefined)
      throw new UsageError(standsAlone(flag) ? `${token.rawName} takes no value.` : `${token.rawName} needs a value.`);
    given.set(flag.name, [...(given.get(flag.name) ?? []), ...(token.value === undefined ? [] : [token.value])]);
  }
  checkWords(command, words);
  return { words, values: new Values(given) };
}

/** `--sort -name` as `--sort=-name`: behind a flag that needs a value, a single dash starts one. */
function joined(args: readonly string[], named: ReadonlyMap<string, Flag>): string[] {
  const result: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--') return [...result, ...args.slice(at)];
    const flag = arg.startsWith('--') ? named.get(arg.slice(2)) : undefined;
    const next = args[at + 1] ?? '';
    if (flag && !standsAlone(flag) && /^-[^-]/.test(next)) {
      result.push(`${arg}=${next}`);
      at += 1;
    } else result.push(arg === '-h' ? '--help' : arg);
  }
  return result;
}

function unknownFlag(raw: string, names: readonly string[]): UsageError {
  const near = nearest(raw.replace(/^-+/, ''), names);
  return new UsageError(`There is no ${raw} here.${near === undefined ? '' : ` Did you mean --${near}?`}`);
}

function checkWords({ arguments: wanted, words }: Command, given: readonly string[]): void {
  const name = ['cloudnexus', ...words].join(' ');
  const missing = wanted.slice(given.length).filter(({ required }) => required);
  // Help is shown without them; who wants it has asked before.
  if (missing.length > 0) throw new UsageError(`${name} needs ${missing.map((each) => `<${each.name}>`).join(' ')}.`);
  const extra = given[wanted.length];
  if (extra !== undefined && !wanted.at(-1)?.repeated)
    throw new UsageError(`${name} has no use for ${JSON.stringify(extra)}.`);
}
