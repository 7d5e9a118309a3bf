// Everything that is generated for the command line.
import { banner } from '@cloudnexus/repo/generated';
import type { ErrorCode } from '../model/catalogue.ts';
import type { Model } from '../model/model.ts';
import { readCommands } from './command.ts';
import { emitCommandsPage } from './commands-page.ts';
import { emitErrors } from './errors.ts';
import { emitEvents } from './events.ts';
import { emitGroup, emitGroups, groupPath } from './groups.ts';

/** The text of each file by its path in the package. */
export function emitCli(model: Model, catalogue: ErrorCode[]): Map<string, string> {
  const commands = readCommands(model);
  const groups = model.groups.filter(({ path }) => commands.some(({ id }) => id.startsWith(`${path[0]}.`)));
  const sources: [string, string][] = [
    ['groups.ts', emitGroups(groups)],
    ...groups.map((group): [string, string] => [groupPath(group), emitGroup(group, commands)]),
    ['events.ts', emitEvents(model)],
    ['errors.ts', emitErrors(catalogue)],
  ];
  return new Map([
    ...sources.map(([path, text]): [string, string] => [`src/generated/${path}`, banner + text]),
    ['commands.md', emitCommandsPage(groups, commands)],
  ]);
}
