import type { Document } from './document.ts';
import type { Sender } from './session.ts';
import { flatten } from './flatten.ts';
import { readRow, type Operation } from './operation.ts';
import type { Page } from './page.ts';
import { toPage, toPages, type Load } from './pages.ts';
import { prepare, readArguments } from './request.ts';
import { start } from './start.ts';

/** Gives an object its groups and their methods: `servers.create`, `clusters.k8s.list`. */
export function addMethods(target: object, table: string, sender: Sender): void {
  for (const row of table.split('\n')) {
    const names = row.slice(0, row.indexOf(' ')).split('.');
    const method = names.pop() as string; // split gives at least one
    let group = target as Record<string, unknown>; // it gets what the generated interfaces say it has
    for (const name of names) group = (group[name] ??= {}) as Record<string, unknown>;
    let operation: Operation | undefined;
    group[method] = (...args: unknown[]) => run((operation ??= readRow(row, sender.settings.baseUrl)), args, sender);
  }
}

/** Does what a method does, and returns what it returns: a call, a list or an address. */
function run(operation: Operation, args: unknown[], sender: Sender): unknown {
  const { output } = operation;
  const given = readArguments(operation, args);
  if (output === 'resource') return start(operation, given, sender, flatten);
  if (output === 'address') return new URL(prepare(operation, given, sender.settings).url);
  if (output !== 'page') return start(operation, given, sender, (document) => document);
  const load: Load<unknown> = (trail) =>
    start<Page<unknown>, Document>(operation, given, sender, (document) => toPage(document, trail, load), trail.at(-1));
  return toPages(load);
}
