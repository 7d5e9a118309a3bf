import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../run.mjs', import.meta.url));

test('a command whose install failed says so in one sentence, and fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-run-'));
  try {
    mkdirSync(join(folder, 'packages/repo'), { recursive: true });
    const copy = join(folder, 'packages/repo/run.mjs');
    copyFileSync(program, copy);
    const { status, stderr } = spawnSync(process.execPath, [copy, 'start'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^pnpm start: the packages are not installed\. .*look at the network.*\n$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['start', 'dev', 'test'])('pnpm %s --help says how to use it', (command) => {
  const { status, stdout } = spawnSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: pnpm ${command}`));
});

test.each(['start', 'dev'])('an unknown option of pnpm %s is named, and nothing is started', (command) => {
  const { status, stderr } = spawnSync(process.execPath, [program, command, '--prot', '1'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('--prot');
});

test('an unknown option of pnpm test is named', () => {
  const { status, stderr } = spawnSync(process.execPath, [program, 'test', '--bogus'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('--bogus');
});
