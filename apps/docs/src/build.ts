// Builds the site into `dist/`, where any static web server can serve it.
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePath, readBundle, type CataloguedError, type OpenApi } from './contract.ts';
import { homePage } from './home.ts';
import { redocScript, renderReference } from './redoc.ts';

const here = fileURLToPath(new URL('../', import.meta.url));
const dist = join(here, 'dist');
const started = performance.now();

rmSync(dist, { recursive: true, force: true });
cpSync(join(here, 'static'), join(dist, 'assets'), { recursive: true });
write('assets/redoc.js', redocScript());
await Promise.all([
  reference('openapi.json', 'CloudNexus API reference', 'reference/all'),
  reference('asyncapi.json', 'CloudNexus event stream', 'stream'),
]);
for (const name of ['openapi.json', 'asyncapi.json'] as const) copyFileSync(bundlePath(name), join(dist, name));
write('index.html', homePage(readBundle<OpenApi>('openapi.json'), readBundle<CataloguedError[]>('errors.json')));
console.log(`docs: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

async function reference(api: 'openapi.json' | 'asyncapi.json', title: string, folder: string): Promise<void> {
  const output = join(dist, folder, 'index.html');
  mkdirSync(join(dist, folder), { recursive: true });
  const { html, script } = await renderReference(bundlePath(api), title, output, {
    redoc: '/assets/redoc.js',
    page: `/${folder}/page.js`,
  });
  write(`${folder}/index.html`, html);
  write(`${folder}/page.js`, script);
}

function write(path: string, text: string): void {
  writeFileSync(join(dist, path), text);
}
