// What is missing on a machine is named, and nothing fails.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';

test('where there is no Python, the reason says so', async () => {
  expect(await environmentWith({ PATH: '' })).toEqual({ reason: 'no Python 3.10 or later on PATH' });
});

test('where pip finds no packages, the reason says so', async (context) => {
  const environment = inject('pythonEnvironment');
  if ('reason' in environment) context.skip(environment.reason);
  const nothing = { PIP_NO_INDEX: '1', PIP_FIND_LINKS: '' };
  expect(await environmentWith(nothing)).toEqual({
    reason: expect.stringMatching(/^pip cannot install what the tests need: ERROR: /),
  });
});

/** What an environment comes to, made from nothing in a process with these variables. */
async function environmentWith(env: Record<string, string>): Promise<unknown> {
  const parent = mkdtempSync(join(tmpdir(), 'cloudnexus-environment-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const module = join(import.meta.dirname, 'environment/requirements.ts');
  const program = `import { pythonEnvironment } from ${JSON.stringify(module)};
    console.log(JSON.stringify(await pythonEnvironment(${JSON.stringify(parent)})));`;
  const args = ['--input-type=module', '--eval', program];
  const options = { env: { ...process.env, ...env }, cwd: import.meta.dirname };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout);
}
