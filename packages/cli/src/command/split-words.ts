import { globalFlags } from './global-flags.ts';
import { standsAlone } from './command.ts';

/**
 * The words before the first flag, and the rest. Flags of every command may also come first: `cloudnexus --json servers list`.
 */
export function splitWords(argv: readonly string[]): { words: string[]; rest: string[] } {
  const valued = new Set(globalFlags.filter((flag) => !standsAlone(flag)).map(({ name }) => `--${name}`));
  let start = 0;
  while (argv[start]?.startsWith('-')) start += valued.has(argv[start] ?? '') ? 2 : 1;
  const end = argv.findIndex((arg, at) => at >= start && arg.startsWith('-'));
  const words = argv.slice(start, end === -1 ? argv.length : end);
  return { words, rest: [...argv.slice(0, start), ...(end === -1 ? [] : argv.slice(end))] };
}
