import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { declarations } from '../src/declarations.ts';

const folder = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);
const bundle = () => JSON.parse(readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), 'utf8'));

test('the same contract gives the same declarations', async () => {
  expect(await declarations(bundle())).toBe(await declarations(bundle()));
});

test('the declarations are those of the contract as it is', async () => {
  await expect(run(process.execPath, ['generate.ts', '--check'], { cwd: folder })).resolves.toMatchObject({
    stdout: '',
    stderr: '',
  });
});

test('they hold without skipLibCheck, under every strict option of this repository', async () => {
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  await expect(run(process.execPath, [tsc, '-p', 'test/strict'], { cwd: folder })).resolves.toMatchObject({
    stdout: '',
  });
});

test.each([
  ['an open enumeration', { type: 'string', 'x-open-enum': true, enum: ['a', 'b'] }, `"a" | "b" | (string & {})`],
  [
    'one that may be null',
    { type: ['string', 'null'], 'x-open-enum': true, enum: ['a', null] },
    `"a" | null | (string & {})`,
  ],
  ['a closed one', { type: 'string', enum: ['a', 'b'] }, `"a" | "b"`],
])('%s becomes the type that says so', async (_, schema, type) => {
  const text = await declarations({ ...minimal, components: { schemas: { Letter: schema } } });
  expect(text).toContain(`Letter: ${type};`);
});

test('a property with a default may be left out', async () => {
  const schema = { type: 'object', properties: { count: { type: 'integer', default: 1 } } };
  expect(await declarations({ ...minimal, components: { schemas: { Body: schema } } })).toContain('count?: number;');
});

const minimal = { openapi: '3.1.0', info: { title: 'Letters', version: '1' }, paths: {} };
