import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Installed } from './installed.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await install();
});

afterAll(() => installed.remove());

test.each([
  ['@cloudnexus/sdk', ['CloudNexus', 'RateLimitError', 'APIError', 'AbortError']],
  ['@cloudnexus/sdk/webhooks', ['verifyWebhook', 'unwrap', 'sign', 'webhooks']],
  ['@cloudnexus/sdk/oauth', []],
  ['@cloudnexus/sdk/types', []],
])('Node imports %s with nothing but its own dependencies', async (module, names) => {
  installed.write('import.js', `console.log(JSON.stringify(Object.keys(await import('${module}'))));`);
  const { stdout, stderr } = await installed.node('import.js');
  expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(names));
  expect(stderr).toBe('');
});

test('a CommonJS program can require it', async () => {
  installed.write('require.cjs', `console.log(typeof require('@cloudnexus/sdk').CloudNexus);`);
  const { stdout } = await installed.node('require.cjs');
  expect(stdout).toBe('function\n');
});

test('a thousand calls on one signal leave nothing behind, and the process ends by itself', async () => {
  const document = JSON.stringify({ data: { type: 'servers', id: 'srv_2x9k4m', attributes: {} } });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(document);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  try {
    installed.write(
      'calls.js',
      `import { getEventListeners } from 'node:events';
import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus('key', { accountId: 'acc_8k3m5p', baseUrl: 'http://127.0.0.1:${port}' });
const { signal } = new AbortController();
for (let round = 0; round < 100; round += 1)
  await Promise.all(Array.from({ length: 10 }, () => cn.servers.get('srv_2x9k4m', { signal })));
// Those the platform keeps for a request it still holds go with the next garbage collection.
console.log(
  JSON.stringify({
    listeners: getEventListeners(signal, 'abort').length,
    timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
    ended: performance.now(),
  }),
);
process.once('exit', () => console.log(performance.now()));`,
    );
    const { stdout, stderr } = await installed.node('calls.js');
    const [report = '', exit] = stdout.split('\n');
    const { listeners, timers, ended } = JSON.parse(report);
    expect({ listeners, timers, stderr }).toEqual({ listeners: 0, timers: 0, stderr: '' });
    expect(Number(exit) - ended).toBeLessThan(2000);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
