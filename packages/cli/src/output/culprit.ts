import type { Command } from '../command/command.ts';
import { isInput } from '../operations/operation.ts';

interface Source {
  pointer?: string;
  parameter?: string;
  header?: string;
}

/** What is wrong in a request, by the name it has here: `--region` for `/region`, `--status` for `filter[status]`. */
export function culprit(source: Source | undefined, command: Command | undefined): string | undefined {
  if (source?.pointer !== undefined) {
    // In a JSON:API request the attributes are further down.
    const path = source.pointer
      .replace(/^\/data\/attributes/, '')
      .split('/')
      .filter(Boolean);
    return flagAt('body', path, command) ?? source.pointer;
  }
  if (source?.parameter !== undefined) {
    const path = source.parameter.split(/[[\]]+/).filter(Boolean);
    if (command?.arguments.some(({ name }) => name === source.parameter)) return `<${source.parameter}>`;
    return flagAt('query', path, command) ?? source.parameter;
  }
  return source?.header;
}

/** The flag of the longest part of the path: what it means may have parts of its own. */
function flagAt(where: string, path: readonly string[], command: Command | undefined): string | undefined {
  const [best] = (command?.flags ?? [])
    .filter(isInput)
    .filter((flag) => flag.in === where && flag.kind !== 'null' && flag.path.every((name, at) => path[at] === name))
    .sort((a, b) => b.path.length - a.path.length);
  return best && `--${best.name}`;
}
