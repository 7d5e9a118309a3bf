// Completion as people have it: in a real shell, with the program on its PATH.
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidates } from '../../src/completion/candidates.ts';
import { scripts, shells } from '../../src/completion/scripts.ts';
import { root } from '../../src/commands.ts';
import { program } from '../kit/process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudnexus-completion-'));
  writeFileSync(join(folder, 'cloudnexus'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(folder, 'cloudnexus'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash would offer at the end of a line, as its own completion calls ours. */
async function inBash(line: string): Promise<string[]> {
  const script = `
    source <(cloudnexus completion bash)
    COMP_LINE="$1" COMP_POINT=\${#1}
    _cloudnexus
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder };
  const { stdout } = await promisify(execFile)('bash', ['-c', script, 'bash', line], { env });
  return stdout.split('\n').filter(Boolean);
}

describe('bash', () => {
  test.each([
    ['cloudnexus serv', ['servers']],
    ['cloudnexus clusters k8s ', ['list', 'get', 'nodes']],
    ['cloudnexus servers list --reg', ['--region']],
    ['cloudnexus servers list --status re', ['resizing']],
    ['cloudnexus servers list --status=re', ['resizing']],
    ['cloudnexus --json servers del', ['delete']],
    ['cloudnexus trigger server.', ['server.created', 'server.scaled']],
    // Bash takes what is behind a colon for the word.
    ['cloudnexus api-keys create --scope servers:', ['read', 'write']],
    ['cloudnexus listen --events server.created,cluster', ['server.created,cluster.node.joined']],
    ['cloudnexus nothing ', []],
  ])('%s', async (line, expected) => {
    expect(await inBash(line)).toEqual(expected);
  });
});

test.each(shells)('the script for %s is printed, and asks the program', (shell) => {
  expect(scripts[shell]).toContain('cloudnexus completion --typed');
  expect(scripts[shell]).not.toContain('\\$');
});

test('each flag comes with what it is for', () => {
  expect(candidates(root, ['servers', 'create', '--image'])).toEqual([
    { text: '--image', description: 'What to install, an identifier from `cloudnexus catalog images`.' },
  ]);
});
