// What is published: clean under the stock rules, complete, and the two descriptions of one mind.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { operationsOf, type OpenApiDocument } from '../src/document.ts';
import { redocly, specFolder } from '../src/redocly.ts';

const read = (file: string): string => readFileSync(join(specFolder, 'dist', file), 'utf8');
const openapi: OpenApiDocument & { info: { version: string } } = JSON.parse(read('openapi.json'));

test.each(['openapi.json', 'openapi.yaml', 'asyncapi.json'])(
  '%s is clean under the stock recommended-strict rules',
  async (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-lint-'));
    try {
      const config = join(folder, 'redocly.yaml');
      writeFileSync(config, 'telemetry: off\nextends: [recommended-strict]\n');
      const { stdout } = await redocly([
        'lint',
        join(specFolder, 'dist', file),
        '--config',
        config,
        '--format',
        'json',
      ]);
      expect(JSON.parse(stdout).totals).toMatchObject({ errors: 0, warnings: 0, ignored: 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('redocly scores it at least 85 of 100', async () => {
  const { stdout } = await redocly(['score', 'dist/openapi.json', '--format', 'json']);
  expect(JSON.parse(stdout.slice(stdout.indexOf('{'))).agentReadiness).toBeGreaterThanOrEqual(85);
});

test('every operation carries its samples in curl, TypeScript and Python', () => {
  for (const operation of operationsOf(openapi)) {
    expect(
      operation['x-codeSamples']?.map(({ lang }) => lang),
      operation.operationId,
    ).toEqual(['curl', 'TypeScript', 'Python']);
  }
});

test('the YAML and the JSON bundle are one document', () => {
  expect(parse(read('openapi.yaml'), { maxAliasCount: -1 })).toEqual(openapi);
});

test('the event stream carries the event schemas of the API, under the same version', () => {
  const asyncapi = JSON.parse(read('asyncapi.json'));
  expect(asyncapi.info.version).toBe(openapi.info.version);
  const { schemas } = JSON.parse(read('openapi.json')).components;
  const names = Object.keys(schemas).filter((name) => /^(Server|Billing|Security|Cluster).*(Event|Data)$/.test(name));
  expect(names.length).toBeGreaterThanOrEqual(10);
  for (const name of names) expect(asyncapi.components.schemas[name], name).toEqual(schemas[name]);
});

test('every step of a workflow names the operation it calls', () => {
  const folder = join(specFolder, 'arazzo');
  let steps = 0;
  for (const file of readdirSync(folder)) {
    const { workflows }: { workflows: { steps: Record<string, string>[] }[] } = parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    for (const step of workflows.flatMap((workflow) => workflow.steps)) {
      if (step['operationPath'] === undefined) continue;
      steps += 1;
      const pointer = step['operationPath'].split('#/paths/')[1] ?? '';
      const [path = '', method = ''] = pointer
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      expect(openapi.paths[path]?.[method], `${file}: ${step['operationPath']}`).toMatchObject({
        operationId: step['x-operationId'],
      });
    }
  }
  expect(steps).toBeGreaterThan(0);
});

test('the package has the version of the contract', () => {
  expect(JSON.parse(readFileSync(join(specFolder, 'package.json'), 'utf8')).version).toBe(openapi.info.version);
});
