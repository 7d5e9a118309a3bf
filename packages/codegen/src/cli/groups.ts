import { kebabCase } from '../names.ts';
import type { Group } from '../model/model.ts';
import type { Command } from './command.ts';

/** The file of a group and of those within it: `groups/api-keys.ts`. */
export function groupPath({ path }: Group): string {
  return `groups/${kebabCase(path[0] ?? '')}.ts`;
}

/** `groups.ts`: all groups, with their commands. */
export function emitGroups(groups: Group[]): string {
  const names = groups.map(({ path }) => path[0] ?? '');
  return `import type { Group } from '../operations/operation.ts';
${groups.map((group) => `import { ${group.path[0]} } from './${groupPath(group)}';`).join('\n')}

/** In the order of the contract. */
export const groups: readonly Group[] = [${names.join(', ')}];
`;
}

export function emitGroup(group: Group, commands: Command[]): string {
  const own = { words: group.path.map(kebabCase), summary: group.description };
  const within = commands.filter(({ id }) => id.startsWith(`${group.path[0]}.`));
  return `import type { Group } from '../../operations/operation.ts';

export const ${group.path[0]}: Group = ${JSON.stringify({ ...own, operations: within })};
`;
}
