import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test, type TestContext } from 'vitest';
import { startOperatorServer, type Answer, type Routes } from '../../src/operator/server.ts';
import { freePort } from '../../src/free-port.ts';

interface Started {
  readonly port: number;
  readonly warnings: string[];
  get(
    path: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ): Promise<{ status: number; text: string }>;
}

async function start(context: TestContext, more: readonly [string, Answer][] = []): Promise<Started> {
  const port = await freePort();
  const warnings: string[] = [];
  const routes: Routes = new Map<string, Answer>([
    ['GET /health', () => ({ status: 200, body: { status: 'ok' } })],
    ...more,
  ]);
  const server = await startOperatorServer({ port, routes, warn: (message) => warnings.push(message) });
  context.onTestFinished(() => server.close());
  return {
    port,
    warnings,
    get: async (path, headers = {}, method = 'GET') => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }).end();
      const [response] = await once(asked, 'response');
      let text = '';
      for await (const chunk of response) text += chunk;
      return { status: response.statusCode, text };
    },
  };
}

/** What comes back for bytes that are sent as they are. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk));
  socket.on('error', () => {});
  socket.write(bytes);
  await new Promise((resolve) => {
    socket.once('close', resolve);
  });
  return answer;
}

test('it answers what it knows, and lists that for what it does not', async (context) => {
  const { get } = await start(context);
  expect(await get('/health')).toEqual({ status: 200, text: '{"status":"ok"}\n' });
  expect(await get('/health', {}, 'HEAD')).toEqual({ status: 200, text: '' });
  expect(await get('/')).toEqual({ status: 404, text: '{"error":"There is GET /health."}\n' });
  expect(await get('/health', {}, 'DELETE')).toMatchObject({ status: 405 });
});

describe('there is no credential, so', () => {
  test.for([
    ['a name that was made to lead here is not answered', { Host: 'rebound.example.com' }],
    ['a page of another origin is not answered', { Origin: 'https://evil.example.com' }],
    ['a page of another site is not answered', { 'Sec-Fetch-Site': 'cross-site' }],
  ] as const)('%s', async ([, headers], context) => {
    const { get } = await start(context);
    expect(await get('/health', headers)).toMatchObject({ status: 403 });
  });

  test.for(['localhost', '127.0.0.1:4001', '[::1]:4001'])('%s is', async (host, context) => {
    const { get } = await start(context);
    expect(await get('/health', { Host: host })).toMatchObject({ status: 200 });
  });

  test('other machines can not connect', async (context) => {
    const { port } = await start(context);
    const address = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
    if (address === undefined) return context.skip('This machine has no other address.');
    const socket = connect(port, address);
    const [outcome] = await Promise.race([once(socket, 'connect').then(() => ['connected']), once(socket, 'error')]);
    socket.destroy();
    expect(outcome).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

test('what fails is said in the log, and not to the caller', async (context) => {
  const message = 'a secret of ours';
  const failing: Answer = () => {
    throw new Error(message);
  };
  const { get, warnings } = await start(context, [['GET /failing', failing]]);
  const { status, text } = await get('/failing');
  expect(status).toBe(500);
  expect(text).not.toContain(message);
  expect(warnings).toEqual(['A request of an operator failed']);
});

test('garbage, half a request and a caller who leaves do it no harm', async (context) => {
  const { port, get } = await start(context, [
    [
      'POST /sink',
      async (body) => {
        for await (const _ of body);
        return { status: 200, body: {} };
      },
    ],
  ]);
  expect(await raw(port, '\x16\x03\x01garbage\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect(await raw(port, `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  const leaving = connect(port, '127.0.0.1');
  leaving.on('error', () => {});
  leaving.write('POST /sink HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf');
  await once(leaving, 'ready');
  leaving.resetAndDestroy();
  expect(await get('/health')).toMatchObject({ status: 200 });
});

test('a request that never ends does not keep it from closing', async () => {
  const port = await freePort();
  const asked = new EventEmitter();
  const hang: Answer = () => {
    asked.emit('one');
    return new Promise(() => {});
  };
  const server = await startOperatorServer({ port, routes: new Map([['GET /hang', hang]]), warn: () => {} });
  const begun = once(asked, 'one');
  const answer = raw(port, 'GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await begun;
  await server.close();
  expect(await answer).toBe('');
});
