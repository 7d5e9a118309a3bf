import { standsAlone, type Flag } from '../command/command.ts';
import { globalFlags } from '../command/global-flags.ts';
import { splitWords } from '../command/split-words.ts';
import { descend, isLeaf, type Branch } from '../command/tree.ts';

export interface Candidate {
  readonly text: string;
  readonly description: string;
}

/**
 * What can come next.
 *
 * @param typed the words behind the name of the program; the last one is what is being typed, and may be empty
 */
export function candidates(root: Branch, typed: readonly string[]): Candidate[] {
  const before = typed.slice(0, -1);
  const current = typed.at(-1) ?? '';
  return possible(root, before, current).filter(({ text }) => text.startsWith(current));
}

function possible(root: Branch, before: readonly string[], current: string): Candidate[] {
  const { words } = splitWords(before);
  const { node, depth } = descend(root, words);
  const flags = [...(isLeaf(node) ? node.command.flags : []), ...globalFlags];
  const named = (name: string): Flag | undefined =>
    flags.find((flag) => [flag.name, flag.alias].some((each) => `--${each}` === name));
  const equals = /^(--[^=]+)=/.exec(current)?.[1];
  if (equals !== undefined) return valuesOf(named(equals), `${equals}=`);
  const pending = named(before.at(-1) ?? '');
  if (pending && !standsAlone(pending)) return valuesOf(pending, '', current);
  if (current.startsWith('-'))
    return flags.map(({ name, description }) => ({ text: `--${name}`, description: firstSentence(description) }));
  if (!isLeaf(node)) {
    // A word that leads nowhere has nothing behind it.
    return words.length > depth
      ? []
      : node.nodes.map((each) => ({ text: each.words.at(-1) ?? '', description: firstSentence(each.summary) }));
  }
  const argument = node.command.arguments[words.length - depth];
  return (argument?.values ?? []).map((text) => ({ text, description: '' }));
}

/** Of several with commas between them, the last one is being typed. */
function valuesOf(flag: Flag | undefined, prefix: string, current = ''): Candidate[] {
  const earlier = flag?.kind === 'list' ? current.slice(0, current.lastIndexOf(',') + 1) : '';
  return (flag?.values ?? []).map((value) => ({ text: prefix + earlier + value, description: '' }));
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
