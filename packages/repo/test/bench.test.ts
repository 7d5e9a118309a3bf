import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../run.mjs', import.meta.url));

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, 'bench', ...args], { encoding: 'utf8' });
}

test('--help names the benchmarks', () => {
  const { status, stdout } = bench('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: pnpm bench /);
  expect(stdout).toContain('sdk');
});

test('a benchmark that is not there is refused with those that are', () => {
  const { status, stdout, stderr } = bench('bogus');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^pnpm bench: there is no benchmark bogus\. There is: .*\bsdk\b.*\.\n$/);
});

test('an unknown option is named', () => {
  const { status, stderr } = bench('--bogus');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^pnpm bench: .*--bogus/);
});
