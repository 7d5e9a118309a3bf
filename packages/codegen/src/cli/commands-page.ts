import type { Group } from '../model/model.ts';
import type { Command } from './command.ts';

/** `commands.md`: every command that follows from the contract, as people look it up. */
export function emitCommandsPage(groups: Group[], commands: Command[]): string {
  return `# Commands

<!-- Generated from spec/ by \`pnpm generate\`. Do not edit. -->

One for each operation of the API. Each name leads to its page in the docs; \`--help\` shows its flags.

${groups.map((group) => section(group, commands)).join('\n')}`;
}

function section({ path, description }: Group, commands: Command[]): string {
  const own = commands.filter(({ id }) => id.startsWith(`${path[0]}.`));
  return `## cloudnexus ${own[0]?.words[0] ?? ''}

${description}

${own.map(row).join('\n')}
`;
}

function row({ words, arguments: ids, page, flags, example }: Command): string {
  const name = ['cloudnexus', ...words].join(' ');
  const usage = [
    ...ids.map((id) => `<${id.name}>`),
    ...flags.filter((flag) => flag.required).map((flag) => `--${flag.name} <${flag.kind}>`),
  ];
  return `- [\`${[name, ...usage].join(' ')}\`](${page})<br>\`${example}\``;
}
