// The harness's seat sees what went over the wire, and leaves it as it was.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exchange } from '../../src/harness/exchange.ts';
import { watch } from '../../src/harness/watch.ts';
import { contract } from './exchange.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(request.url === '/away' ? 303 : 200, { 'X-Echo': 'yes', Location: 'https://example.com/' });
    response.end(`${request.method} ${request.url} ${body}`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

test('it sees the request, the answer and what is wrong with it', async () => {
  const seen: { exchange: Exchange; findings: string[] }[] = [];
  const fetch = watch({
    baseUrl: `${origin}/v2/`,
    contract,
    see: (exchange, findings) => seen.push({ exchange, findings: findings.map(({ message }) => message) }),
  });

  const response = await fetch(`${origin}/v2/servers?sort=name`, {
    method: 'POST',
    headers: { 'X-Asked': 'yes' },
    body: 'text',
  });

  expect(await response.text()).toBe('POST /v2/servers?sort=name text');
  const [{ exchange, findings } = {}] = seen;
  expect(exchange).toMatchObject({ method: 'POST', path: '/servers?sort=name', status: 200 });
  expect(exchange?.requestHeaders.get('X-Asked')).toBe('yes');
  expect(exchange?.headers.get('X-Echo')).toBe('yes');
  expect(Buffer.from(exchange?.requestBody ?? []).toString()).toBe('text');
  expect(Buffer.from(exchange?.body ?? []).toString()).toBe('POST /v2/servers?sort=name text');
  expect(findings).toContain('servers.create 200: the header X-RateLimit-Limit is missing');
});

test('what is beside the base path is known by its whole path', async () => {
  const paths: string[] = [];
  const fetch = watch({ baseUrl: `${origin}/v2`, contract, see: ({ path }) => paths.push(path) });
  await fetch(`${origin}/oauth/token`);
  await fetch(new Request(`${origin}/v2/status`));
  expect(paths).toEqual(['/oauth/token', '/status']);
});

test('a redirect that is not to be followed is an answer', async () => {
  const statuses: number[] = [];
  const fetch = watch({ baseUrl: origin, contract, see: ({ status }) => statuses.push(status) });
  expect((await fetch(`${origin}/away`, { redirect: 'manual' })).status).toBe(303);
  expect(statuses).toEqual([303]);
});
