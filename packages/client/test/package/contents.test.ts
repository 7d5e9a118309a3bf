// What is in the tarball, and what tools that look at packages say of it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from './execute.ts';
import { install, manifest, source, type Installed } from './installed.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await install();
});

afterAll(() => installed.remove());

test('every module of src is there with its types, and nothing else', () => {
  const modules = globSync('**/*.ts', { cwd: join(source, 'src') }).map((file) => file.slice(0, -'.ts'.length));
  const built = modules.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]);
  const packed = globSync('**/*.*', { cwd: installed.sdk });
  expect(packed.toSorted()).toEqual(['README.md', 'package.json', ...built].toSorted());
});

test('the licence is there', () => {
  expect(readFileSync(join(installed.sdk, 'LICENSE'), 'utf8')).toContain('Apache License');
});

test('no path of the workspace is left in the manifest', () => {
  expect(JSON.stringify(manifest(installed.sdk))).not.toMatch(/workspace:|file:|link:/);
});

test('every dependency is pinned exactly', () => {
  for (const version of Object.values(manifest(installed.sdk).dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('types come first in every entry point', () => {
  const { './package.json': _, ...entries } = manifest(installed.sdk).exports;
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['.', './events', './oauth', './types', './webhooks']));
  for (const conditions of Object.values(entries)) expect(Object.keys(conditions)).toEqual(['types', 'default']);
});

test('a bundler may drop what is not used', () => {
  expect(manifest(installed.sdk).sideEffects).toBe(false);
});

test('it is ESM for the Node versions that are maintained', () => {
  expect(manifest(installed.sdk)).toMatchObject({ type: 'module', engines: { node: '>=22.12' } });
});

test('publint has nothing to say', async () => {
  await expect(look('publint', '--strict')).resolves.toMatch(/All good!\s*$/);
});

test('the types resolve wherever the package does', async () => {
  await expect(look('attw', '--profile', 'esm-only')).resolves.toContain('node16 (from ESM)');
});

/** What a tool prints about the tarball. */
async function look(program: string, ...args: string[]): Promise<string> {
  const command = join(source, 'node_modules/.bin', program);
  const { stdout } = await execute(command, [installed.tarball, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  return stdout;
}
