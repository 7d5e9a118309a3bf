// Bundles the contract into `dist/`: openapi.json, openapi.yaml, asyncapi.json, errors.json. It expects a spec that lints clean.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCatalogue } from './catalogue.ts';
import { operationsOf } from './document.ts';
import { redocly, specFolder } from './redocly.ts';
import { addSamples } from './samples.ts';

const started = performance.now();
const dist = join(specFolder, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-spec-'));
try {
  const [openapi, asyncapi] = await Promise.all([bundle('openapi'), bundle('asyncapi')]);
  const document = addSamples(JSON.parse(openapi), join(specFolder, 'samples'));
  mkdirSync(dist, { recursive: true });
  write('openapi.json', json(document));
  write('openapi.yaml', stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 }));
  write('asyncapi.json', json(JSON.parse(asyncapi)));
  write('errors.json', json(readCatalogue(join(specFolder, 'errors'))));
  console.log(`spec: bundled ${operationsOf(document).length} operations in ${seconds()} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundle(api: 'openapi' | 'asyncapi'): Promise<string> {
  const file = join(folder, `${api}.json`);
  await redocly(['bundle', api, '--output', file]);
  return readFileSync(file, 'utf8');
}

function write(name: string, text: string): void {
  writeFileSync(join(dist, name), text);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
