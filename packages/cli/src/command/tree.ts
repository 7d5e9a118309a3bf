// All commands, by their words.
import type { Invocation } from './invocation.ts';
import type { Command } from './command.ts';
import type { ExitCode } from '../exit-code.ts';

/** A word with more words behind it. */
export interface Branch {
  readonly words: readonly string[];
  readonly summary: string;
  readonly nodes: readonly Node[];
}

/** A command that can be run. */
export interface Leaf {
  readonly words: readonly string[];
  readonly summary: string;
  readonly command: Command;
  run(invocation: Invocation): Promise<ExitCode>;
}

export type Node = Branch | Leaf;

export function isLeaf(node: Node): node is Leaf {
  return 'command' in node;
}

export function leaf(command: Command, run: Leaf['run']): Leaf {
  return { words: command.words, summary: command.summary, command, run };
}

/** The deepest node that the words lead to, and how many of them do. */
export function descend(root: Branch, words: readonly string[]): { node: Node; depth: number } {
  let node: Node = root;
  let depth = 0;
  while (!isLeaf(node)) {
    const next: Node | undefined = node.nodes.find((each) => each.words.at(-1) === words[depth]);
    if (next === undefined) break;
    node = next;
    depth += 1;
  }
  return { node, depth };
}

export function leaves(node: Node): Leaf[] {
  return isLeaf(node) ? [node] : node.nodes.flatMap(leaves);
}
