import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEndpoint } from '../kit/endpoint.ts';
import { install, manifest, source, type Installed } from './installed.ts';

const execute = promisify(execFile);
let installed: Installed;
beforeAll(async () => {
  installed = await install();
});
afterAll(() => installed.remove());

async function cloudnexus(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const program = join(installed.cli, manifest(installed.cli).bin['cloudnexus'] ?? '');
  const env = { PATH: process.env['PATH'], HOME: installed.folder };
  return await execute(process.execPath, [program, ...args], { cwd: installed.folder, env });
}

test('it runs with nothing but what it declares', async () => {
  const { stdout } = await cloudnexus('--version');
  expect(stdout).toBe(`${manifest(source).version}\n`);
  expect((await cloudnexus('servers', 'create', '--help')).stdout).toContain('--region <text>');
});

test('it signs and sends an event', async () => {
  const endpoint = await openEndpoint();
  const { stdout } = await cloudnexus('trigger', 'server.created', '--forward-to', endpoint.url);
  await endpoint.close();
  expect(stdout).toContain('→ 200');
  expect(endpoint.received[0]?.headers).toHaveProperty('x-cloudnexus-signature');
});

test('its only dependency is the SDK, pinned exactly', () => {
  const { dependencies, engines } = manifest(installed.cli);
  expect(dependencies).toEqual({ '@cloudnexus/sdk': manifest(join(source, '../client')).version });
  expect(engines).toEqual({ node: '>=22.12' });
});

test('npx finds a program that starts with Node', () => {
  const { bin } = manifest(installed.cli);
  expect(readFileSync(join(installed.cli, bin['cloudnexus'] ?? ''), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(existsSync(join(installed.cli, 'LICENSE'))).toBe(true);
});

test('every module of src is in it, and nothing else', () => {
  const modules = globSync('**/*.ts', { cwd: join(source, 'src') }).map(
    (file) => `dist/${file.slice(0, -'.ts'.length)}.js`,
  );
  const packed = globSync('**/*.*', { cwd: installed.cli });
  expect(packed.toSorted()).toEqual(['README.md', 'package.json', ...modules].toSorted());
});

test('publint has nothing to say', async () => {
  const publint = join(source, 'node_modules/.bin/publint');
  const { stdout } = await execute(publint, [installed.tarball, '--strict'], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stdout).toMatch(/All good!\s*$/);
});
