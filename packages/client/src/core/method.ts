import type { Document } from './document.ts';
import type { Sender } from './session.ts';
import { flatten } from './flatten.ts';
import type { OperationRow, OperationTable } from './operation.ts';
import type { Page } from './page.ts';
import { List, toPage, type Load } from './pages.ts';
import { prepare, readArguments, type Outgoing } from './request.ts';
import { start } from './start.ts';

/** Gives an object its groups and their methods: `servers.create`, `clusters.k8s.list`. */
export function addMethods(target: object, table: OperationTable, sender: Sender): void {
  for (const [operation, row] of Object.entries(table)) {
    const names = operation.split('.');
    const method = names.pop() as string; // split gives at least one
    let group = target as Record<string, unknown>; // it gets what the generated interfaces say it has
    for (const name of names) group = (group[name] ??= {}) as Record<string, unknown>;
    group[method] = (...args: unknown[]) => run(operation, row, args, sender);
  }
}

/** Does what a method does, and returns what it returns: a call, a list or an address. */
function run(operation: string, row: OperationRow, args: unknown[], sender: Sender): unknown {
  const output = row[3];
  const given = readArguments(row, args);
  const request = (search?: string): Outgoing => prepare(operation, row, given, sender.settings, search);
  const plan = { operation, output, options: given.options, request };
  if (output === 'address') return new URL(request().url);
  if (output === 'resource') return start({ ...plan, read: flatten }, sender);
  if (output !== 'page') return start({ ...plan, read: (document) => document }, sender);
  const load: Load<unknown> = (trail) =>
    start<Page<unknown>, Document>(
      { ...plan, request: () => request(trail.at(-1)), read: (document) => toPage(document, trail, load) },
      sender,
    );
  return new List(load);
}
