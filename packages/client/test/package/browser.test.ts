import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromiumFlags } from '@cloudnexus/repo/chromium';
import { needPart } from '@cloudnexus/repo/parts';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Installed } from './installed.ts';
import { startMock } from './mock.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await install();
});

afterAll(() => installed.remove());

test('the types need nothing of Node', async () => {
  installed.write('page.ts', page('http://127.0.0.1'));
  const options = { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', types: [] };
  await expect(installed.tsc({ ...options, lib: ['ES2022', 'DOM', 'DOM.Iterable'] })).resolves.toBeUndefined();
});

test('a page calls the API from another origin, and verifies webhooks', async (context) => {
  const executablePath = needPart('chromium', context);
  const mock = await startMock();
  const site = await serve(await bundle(page(mock.url)));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(site.url);
    // A page that fails never gets a title; its complaints say why.
    await tab.waitForFunction('document.title !== ""', undefined, { timeout: 15_000 }).catch(() => undefined);
    expect(complaints).toEqual([]);
    expect(await tab.title()).toBe('srv_2x9k4m, 500 a minute; signed: true; forged: false; server.created');
  } finally {
    await browser.close();
    site.server.close();
    mock.stop();
  }
});

/** A program for a page. What it finds becomes the page's title. */
function page(api: string): string {
  return `import { CloudNexus } from '@cloudnexus/sdk';
import { sign, unwrap, verifyWebhook } from '@cloudnexus/sdk/webhooks';

const cn = new CloudNexus('cn_live_sk_abc123', { baseUrl: '${api}' });
const server = await cn.servers.create({ region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04', count: 2 });

const secret = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
const payload = '{"event":"server.created","id":"evt_9f8a7b6c5d4e","timestamp":"2025-01-15T14:22:00Z","data":{"server_id":"srv_2x9k4m","region":"us-east-1","ip":"10.244.1.5","status":"running"}}';
const headers = await sign(payload, secret, { id: 'evt_9f8a7b6c5d4e' });
const signature = headers['X-CloudNexus-Signature'];
const event = await unwrap(payload, headers, secret);

document.title = [
  \`\${server.id}, \${cn.rateLimit?.limit} a minute\`,
  \`signed: \${verifyWebhook(payload, signature, secret)}\`,
  \`forged: \${verifyWebhook(payload, signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), secret)}\`,
  event.event,
].join('; ');
`;
}

async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: installed.folder },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

async function serve(script: string): Promise<{ url: string; server: Server }> {
  const html = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  return { url: `http://127.0.0.1:${port}/`, server };
}
