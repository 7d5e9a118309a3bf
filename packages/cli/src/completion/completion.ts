import type { Command } from '../command/command.ts';
import type { Invocation } from '../command/invocation.ts';
import type { Branch } from '../command/tree.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { candidates } from './candidates.ts';
import { scripts, shells } from './scripts.ts';

export const completionCommand: Command = {
  words: ['completion'],
  summary: 'Complete commands, flags and values with the Tab key',
  description:
    'Prints a script for your shell. bash: `source <(cloudnexus completion bash)` in `~/.bashrc`. zsh: the same with `zsh` in `~/.zshrc`, after `compinit`. fish: `cloudnexus completion fish > ~/.config/fish/completions/cloudnexus.fish`.',
  arguments: [{ name: 'shell', description: 'The shell.', required: false, repeated: true, values: shells }],
  flags: [
    {
      name: 'typed',
      kind: 'integer',
      description: 'For the scripts: what can come next, behind the words after `--`.',
    },
  ],
  example: 'cloudnexus completion bash',
};

export async function completion({ host, values, words }: Invocation, root: Branch): Promise<ExitCode> {
  if (values.has('typed')) {
    const lines = candidates(root, words).map(({ text, description }) => `${text}\t${description}\n`);
    host.out.write(lines.join(''));
    return exitCode.ok;
  }
  const shell = shells.find((each) => each === words[0]);
  if (shell === undefined) throw new UsageError(`Which shell? cloudnexus completion ${shells.join('|')}.`);
  host.out.write(scripts[shell]);
  return exitCode.ok;
}
