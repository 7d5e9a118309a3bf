import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generate, staleFiles } from '../src/generated.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudnexus-generated-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const files = new Map([['src/generated/a.ts', 'export  const a = "1"']]);
const generated = () => ({ folder, owned: ['src/generated'], files });

test('files are written as the formatter would leave them', async () => {
  await generate(generated(), []);
  expect(readFileSync(join(folder, 'src/generated/a.ts'), 'utf8')).toBe("export const a = '1';\n");
  expect(await staleFiles(generated())).toEqual(new Map());
});

test('a file that nothing generates any more is deleted', async () => {
  mkdirSync(join(folder, 'src/generated/groups'), { recursive: true });
  writeFileSync(join(folder, 'src/generated/groups/old.ts'), '');
  expect((await staleFiles(generated())).has('src/generated/groups/old.ts')).toBe(true);
  await generate(generated(), []);
  expect(await staleFiles(generated())).toEqual(new Map());
});

test('--check names a stale file and what to do, writes nothing, and fails', async () => {
  const message = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await generate(generated(), ['--check']);
  expect(message.mock.calls).toEqual([
    [expect.stringMatching(/src\/generated\/a\.ts is stale\. Run `pnpm generate` and commit what it writes\.$/)],
  ]);
  expect(process.exitCode).toBe(1);
  expect((await staleFiles(generated())).size).toBe(1);
});

test('--check is silent where all is fresh', async () => {
  await generate(generated(), []);
  const message = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await generate(generated(), ['--check']);
  expect(message).not.toHaveBeenCalled();
  expect(process.exitCode).toBeUndefined();
});

test('text that is no TypeScript is refused by name', async () => {
  const broken = { folder, owned: [], files: new Map([['b.ts', 'export const = 1']]) };
  await expect(staleFiles(broken)).rejects.toThrow(/^b\.ts is generated wrong/);
});

test('Python is written as it is, and what it compiles for itself is left alone', async () => {
  const python = { folder, owned: ['generated'], files: new Map([['generated/a.py', 'a  =  1\n']]) };
  await generate(python, []);
  expect(readFileSync(join(folder, 'generated/a.py'), 'utf8')).toBe('a  =  1\n');
  mkdirSync(join(folder, 'generated/__pycache__'));
  writeFileSync(join(folder, 'generated/__pycache__/a.cpython-311.pyc'), '');
  expect(await staleFiles(python)).toEqual(new Map());
});
