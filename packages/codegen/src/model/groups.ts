import type { Operation } from './operations.ts';

/** Operations that belong together: `servers`, `clusters.k8s`. */
export interface Group {
  /** `['clusters', 'k8s']` */
  path: string[];
  description: string;
  operations: Operation[];
  groups: Group[];
}

/**
 * The tree of groups, in the order of the contract.
 *
 * @param tags the descriptions of the operations' tags
 */
export function readGroups(operations: Operation[], tags: ReadonlyMap<string, string>): Group[] {
  return groupsUnder([], operations);

  function groupsUnder(path: string[], within: Operation[]): Group[] {
    const depth = path.length;
    const names = [...new Set(within.flatMap(({ group }) => group[depth] ?? []))];
    return names.map((name) => {
      const members = within.filter(({ group }) => group[depth] === name);
      const own = members.filter(({ group }) => group.length === depth + 1);
      const deeper = members.filter(({ group }) => group.length > depth + 1);
      return {
        path: [...path, name],
        description: tags.get(members[0]?.tag ?? '') ?? '',
        operations: own,
        groups: groupsUnder([...path, name], deeper),
      };
    });
  }
}
