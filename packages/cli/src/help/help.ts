// What `--help` shows, on every level.
import { globalFlags } from '../command/global-flags.ts';
import { isLeaf, leaves, type Branch, type Leaf, type Node } from '../command/tree.ts';
import type { Palette } from '../output/palette.ts';
import { pad, width, wrap } from '../output/text.ts';
import { flagLabel, flagText } from './flag-text.ts';

export interface HelpOptions {
  readonly paint: Palette;
  /** Of the terminal. */
  readonly columns: number;
}

export function help(node: Node, options: HelpOptions): string[] {
  return isLeaf(node) ? leafHelp(node, options) : branchHelp(node, options);
}

function branchHelp(branch: Branch, options: HelpOptions): string[] {
  const { paint } = options;
  const name = ['cloudnexus', ...branch.words].join(' ');
  const isRoot = branch.words.length === 0;
  const own = branch.nodes.filter(isLeaf);
  const groups = branch.nodes.filter((node) => !isLeaf(node));
  const listed = isRoot ? groups : groups.flatMap(leaves);
  const example = leaves(branch)[0]?.command.example;
  return [
    ...wrap(branch.summary, options.columns),
    '',
    `${paint.heading('Usage')}  ${name} ${isRoot ? '<command>' : '<command> [--flags]'}`,
    ...section(
      'Commands',
      [...own, ...listed].map((node) => [node.words.slice(branch.words.length).join(' '), node.summary]),
      options,
    ),
    ...(isRoot
      ? section(
          'Flags of every command',
          globalFlags.map((flag) => [flagLabel(flag), flagText(flag)]),
          options,
        )
      : []),
    ...(example === undefined ? [] : ['', paint.heading('Example'), `  ${example}`]),
    '',
    paint.faint(`${name} <command> --help shows more.`),
  ];
}

function leafHelp({ command }: Leaf, options: HelpOptions): string[] {
  const { paint, columns } = options;
  const { words, summary, description, arguments: ids, flags, example, page, scopes } = command;
  const required = flags.filter((flag) => flag.required);
  const usage = [
    'cloudnexus',
    ...words,
    ...ids.map(({ name, required: needed }) => (needed ? `<${name}>` : `[${name}]`)),
    ...required.map(flagLabel),
    ...(flags.length > required.length ? ['[--flags]'] : []),
  ];
  const rows = (some: typeof flags): [string, string][] => some.map((flag) => [flagLabel(flag), flagText(flag)]);
  return [
    `${paint.heading(summary)}.`,
    ...wrap(description, columns),
    '',
    ...hanging('Usage  ', usage.join(' '), columns, paint),
    ...section(
      'Arguments',
      ids.map((id) => [`<${id.name}>`, id.description]),
      options,
    ),
    ...section('Required', rows(required), options),
    ...section('Flags', rows(flags.filter((flag) => !flag.required)), options),
    ...section('Flags of every command', rows(globalFlags), options),
    '',
    paint.heading('Example'),
    ...exampleLines(example, columns),
    ...(scopes === undefined || scopes.length === 0 ? [] : ['', `Needs the scope ${scopes.join(', ')}.`]),
    ...(page === undefined ? [] : [...(scopes?.length ? [] : ['']), paint.faint(page)]),
  ];
}

/** Broken before flags alone, with what a shell needs at the end of a line. */
function exampleLines(example: string, columns: number): string[] {
  const lines: string[] = [];
  for (const part of example.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${part}`) <= columns - 4) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? `  ${part}` : `    ${part}`);
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line} \\` : line));
}

function hanging(label: string, text: string, columns: number, paint: Palette): string[] {
  return wrap(text, columns - label.length).map(
    (line, at) => (at === 0 ? paint.heading(label) : ' '.repeat(label.length)) + line,
  );
}

/** Names at the left, what they are at the right; below each other where there is no room. */
function section(title: string, rows: readonly [string, string][], { paint, columns }: HelpOptions): string[] {
  if (rows.length === 0) return [];
  const left = Math.min(28, Math.max(...rows.map(([name]) => width(name)))) + 4;
  const lines = rows.flatMap(([name, text]) => {
    const wrapped = wrap(text, Math.max(20, columns - left));
    const isLong = width(name) > left - 4;
    const first = `  ${paint.name(isLong ? name : pad(name, left - 2))}`;
    return isLong
      ? [first, ...wrapped.map((line) => ' '.repeat(left) + line)]
      : [first + (wrapped[0] ?? ''), ...wrapped.slice(1).map((line) => ' '.repeat(left) + line)];
  });
  return ['', paint.heading(title), ...lines];
}
