// A command line in, an exit code out.
import { root } from './commands.ts';
import { globalFlags } from './command/global-flags.ts';
import { nearest } from './command/nearest.ts';
import { parse } from './command/parse.ts';
import { splitWords } from './command/split-words.ts';
import { descend, isLeaf, type Branch, type Node } from './command/tree.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { help } from './help/help.ts';
import type { Host } from './host.ts';
import { explain } from './output/error.ts';
import { paletteFor } from './output/palette.ts';
import { printLines } from './output/print.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** @param argv what is behind the name of the program */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const isPlain = argv.includes('--no-color');
  const paint = paletteFor(host.out, host.env, isPlain);
  const paintSaid = paletteFor(host.err, host.env, isPlain);
  const { words, rest } = splitWords(argv);
  const { node, depth } = descend(root, words[0] === 'help' ? words.slice(1) : words);
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) host.out.write(`${version}\n`);
    else if (asksForHelp(argv, words) || (!isLeaf(node) && words.length === depth && rest.length === 0))
      printLines(host.out, help(node, { paint, columns: Math.min(host.out.columns ?? 80, 100) }));
    else if (!isLeaf(node)) throw unknownCommand(node, words[depth] ?? rest[0] ?? '');
    else {
      const { command } = node;
      const parsed = parse(command, [...command.flags, ...globalFlags], [...words.slice(depth), ...rest]);
      return await node.run({ host, ...parsed, paint, paintSaid, say: (text) => host.err.write(`${text}\n`) });
    }
    return exitCode.ok;
  } catch (error) {
    const { lines, code } = explain(error, isLeaf(node) ? node.command : undefined, paintSaid);
    printLines(host.err, lines);
    return code;
  }
}

function asksForHelp(argv: readonly string[], words: readonly string[]): boolean {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  return words[0] === 'help' || own.includes('--help') || own.includes('-h');
}

function unknownCommand({ words, nodes }: Branch, given: string): UsageError {
  const name = ['cloudnexus', ...words].join(' ');
  if (given.startsWith('-')) return new UsageError(`${name} needs a command. See ${name} --help.`);
  const near = nearest(
    given,
    nodes.map((node: Node) => node.words.at(-1) ?? ''),
  );
  return new UsageError(
    `${name} has no command ${JSON.stringify(given)}. ${near === undefined ? `See ${name} --help.` : `Did you mean ${name} ${near}?`}`,
  );
}
