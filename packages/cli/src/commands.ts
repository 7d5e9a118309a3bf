// Every command there is.
import type { Command } from './command/command.ts';
import { isLeaf, leaf, type Branch, type Node } from './command/tree.ts';
import { completion, completionCommand } from './completion/completion.ts';
import { login, loginCommand } from './credentials/login.ts';
import { whoami, whoamiCommand } from './credentials/whoami.ts';
import { groups } from './generated/groups.ts';
import { listen, listenCommand } from './listen/listen.ts';
import { dataFlag, listFlags } from './operations/list-flags.ts';
import type { Group, Operation } from './operations/operation.ts';
import { runOperation } from './operations/run.ts';
import { trigger, triggerCommand } from './trigger/trigger.ts';
import { canWait, waitFlags } from './wait/wait-flags.ts';

export const root: Branch = {
  words: [],
  summary: 'CloudNexus from a terminal: every operation of the API, webhooks on your machine, events on demand.',
  nodes: [
    leaf(loginCommand, login),
    leaf(whoamiCommand, whoami),
    leaf(listenCommand, listen),
    leaf(triggerCommand, trigger),
    leaf(completionCommand, async (invocation) => await completion(invocation, root)),
    ...groups.map(branchOf),
  ],
};

function branchOf(group: Group): Branch {
  const nodes: Node[] = [];
  for (const operation of group.operations) insert(nodes, operation, group);
  return { words: group.words, summary: group.summary, nodes };
}

/** Groups may be within groups: `clusters k8s list`. */
function insert(nodes: Node[], operation: Operation, { words, summary }: Pick<Group, 'words' | 'summary'>): void {
  const command = withOwnFlags(operation);
  if (operation.words.length === words.length + 1) {
    nodes.push(leaf(command, (invocation) => runOperation(operation, invocation)));
    return;
  }
  const deeper = operation.words.slice(0, words.length + 1);
  const found = nodes.find((node) => node.words.join(' ') === deeper.join(' '));
  const inner: Node[] = found && !isLeaf(found) ? [...found.nodes] : [];
  insert(inner, operation, { words: deeper, summary });
  const branch: Branch = { words: deeper, summary, nodes: inner };
  if (found) nodes[nodes.indexOf(found)] = branch;
  else nodes.push(branch);
}

/** With what this program adds to the operation. */
function withOwnFlags(operation: Operation): Command {
  const added = [
    ...(operation.output === 'page' ? listFlags : []),
    ...(operation.takes === 'body' ? [dataFlag] : []),
    ...(canWait(operation) ? waitFlags : []),
  ];
  return { ...operation, flags: [...operation.flags, ...added] };
}
