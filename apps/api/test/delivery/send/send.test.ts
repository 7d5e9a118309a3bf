// Whatever an endpoint does, an attempt ends in time and says what went wrong.
import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:tls';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test, type TestContext } from 'vitest';
import { certificate, key } from '../kit/certificate.ts';
import { sender } from '../kit/send-once.ts';
import { answering, startSockets } from '../kit/sockets.ts';
import { receiver } from '../kit/start.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const none = { dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms: null };

describe('an attempt fails', () => {
  test.for([
    ...[102, 103].map((status) => ({ status, error: 'timeout', shown: null })),
    ...[300, 304, 399].map((status) => ({ status, error: 'redirect', shown: status })),
    ...[400, 404, 410, 429, 500, 503, 599].map((status) => ({ status, error: 'response_status', shown: status })),
  ])('with status $status', async ({ status, error, shown }, context) => {
    const { port } = await startSockets(context, answering(`HTTP/1.1 ${status} x\r\nContent-Length: 0\r\n\r\n`));
    const outcome = await sender(context, { deadline: 1_000 })(`http://127.0.0.1:${port}/`);
    expect(outcome).toMatchObject({ error, status: shown });
  });

  test('where nobody listens', async (context) => {
    const { port } = await closedPort();
    expect(await sender(context)(`http://127.0.0.1:${port}/`)).toMatchObject({
      error: 'connect',
      status: null,
      body: null,
      timings: { ...none, total_ms: expect.any(Number) },
    });
  });

  test('where the connection ends before the response', async (context) => {
    const { port } = await startSockets(context, (socket) => socket.on('data', () => socket.destroy()));
    expect(await sender(context)(`http://127.0.0.1:${port}/`)).toMatchObject({ error: 'reset', status: null });
  });

  test('where the connection ends within the response', async (context) => {
    const { port } = await startSockets(context, (socket) =>
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf')),
    );
    expect(await sender(context)(`http://127.0.0.1:${port}/`)).toMatchObject({
      error: 'reset',
      status: 200,
      body: 'half',
    });
  });

  test.for([
    ['what is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nok'],
    ['headers without an end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a 100 that nobody asked for', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
  ])('where the response is %s', async ([, bytes = ''], context) => {
    const { port } = await startSockets(context, answering(bytes));
    expect(await sender(context)(`http://127.0.0.1:${port}/`)).toMatchObject({ error: 'protocol' });
  });
});

describe('a slot is free at the deadline', () => {
  const deadline = 400;

  test('where the name server does not answer', async (context) => {
    const send = sender(context, { deadline, resolve: () => new Promise(() => {}) });
    expect(await timed(send('http://hooks.test/'))).toMatchObject({ error: 'timeout', timings: none });
  });

  test('where the connection is accepted and nothing is said', async (context) => {
    const { port } = await startSockets(context);
    const send = sender(context, { deadline });
    expect(await timed(send(`http://127.0.0.1:${port}/`))).toMatchObject({ error: 'timeout', status: null });
  });

  test('where the TLS handshake never ends', async (context) => {
    const { port } = await startSockets(context);
    const outcome = await timed(sender(context, { deadline })(`https://127.0.0.1:${port}/`));
    expect(outcome).toMatchObject({ error: 'timeout', timings: { connect_ms: expect.any(Number), tls_ms: null } });
  });

  test('where the headers trickle', async (context) => {
    const { port } = await startSockets(context, (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const trickle = setInterval(() => socket.write('X-A: b\r\n'), 20);
      socket.on('close', () => clearInterval(trickle));
    });
    expect(await timed(sender(context, { deadline })(`http://127.0.0.1:${port}/`))).toMatchObject({ error: 'timeout' });
  });

  test('where the body trickles, though the status was good', async (context) => {
    const { port } = await startSockets(context, (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n');
      const trickle = setInterval(() => socket.write('.'), 20);
      socket.on('close', () => clearInterval(trickle));
    });
    const outcome = await timed(sender(context, { deadline })(`http://127.0.0.1:${port}/`));
    expect(outcome).toMatchObject({ error: 'timeout', status: 200, body: expect.stringMatching(/^\.+$/) });
  });

  async function timed<T>(outcome: Promise<T>): Promise<T> {
    const from = performance.now();
    const result = await outcome;
    expect(performance.now() - from).toBeGreaterThan(deadline - 50);
    expect(performance.now() - from).toBeLessThan(deadline * 8);
    return result;
  }
});

describe('of a response', () => {
  test('64 KiB are read, 16 KiB kept, and its status decides', async (context) => {
    let sent = 0;
    const { port } = await startSockets(context, (socket) => {
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${64 << 20}\r\n\r\n`);
        const more = (): void => {
          while (!socket.destroyed && sent < 64 << 20) {
            sent += 65_536;
            if (!socket.write('x'.repeat(65_536))) return;
          }
        };
        socket.on('drain', more);
        more();
      });
    });
    const outcome = await sender(context)(`http://127.0.0.1:${port}/`);
    expect(outcome).toMatchObject({ error: null, status: 200 });
    expect(outcome.body).toBe('x'.repeat(16_384));
    expect(sent).toBeLessThan(16 << 20); // what the buffers of the system hold
  });

  test('a character that the end cuts in two is left out', async (context) => {
    const endpoint = await receiver(context, (_received, response) => response.end(`x${'é'.repeat(10_000)}`));
    const { body } = await sender(context)(endpoint.url);
    expect(body).toBe(`x${'é'.repeat(8_191)}`);
  });

  test('what no store takes is replaced', async (context) => {
    const endpoint = await receiver(context, (_received, response) => {
      response.setHeader('X-Odd', 'caf\u00E9');
      response.end(Buffer.from([0x61, 0, 0xff, 0xed, 0xa0, 0x80, 0x62]));
    });
    const { body, headers } = await sender(context)(endpoint.url);
    expect(body).toBe('a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDb');
    expect(body?.isWellFormed()).toBe(true);
    expect(headers['x-odd']?.isWellFormed()).toBe(true);
  });

  test('at most 100 headers are kept, in at most 16 KiB', async (context) => {
    const many = Array.from({ length: 150 }, (_, index) => `X-${index}: ${'v'.repeat(20)}\r\n`).join('');
    const { port } = await startSockets(context, answering(`HTTP/1.1 200 OK\r\n${many}Content-Length: 0\r\n\r\n`));
    const { headers } = await sender(context)(`http://127.0.0.1:${port}/`);
    expect(Object.keys(headers)).toHaveLength(100);
    const long = Array.from({ length: 12 }, (_, index) => `X-${index}: ${'v'.repeat(1_200)}\r\n`).join('');
    const other = await startSockets(context, answering(`HTTP/1.1 200 OK\r\n${long}Content-Length: 0\r\n\r\n`));
    const { headers: longer } = await sender(context)(`http://127.0.0.1:${other.port}/`);
    expect(Object.keys(longer).length).toBeGreaterThan(10);
    expect(JSON.stringify(longer).length).toBeLessThan(20_000);
  });
});

describe('a connection', () => {
  test('is used again, and then its phases are not measured', async (context) => {
    const { port, connected } = await startSockets(context, answering(ok));
    const send = sender(context);
    const first = await send(`http://127.0.0.1:${port}/`);
    const second = await send(`http://127.0.0.1:${port}/`);
    expect(first.timings.connect_ms).toEqual(expect.any(Number));
    expect(second).toMatchObject({ error: null, timings: { dns_ms: null, connect_ms: null } });
    expect(connected()).toBe(1);
  });

  test('that the endpoint closes as it is used again is replaced, once', async (context) => {
    let requests = 0;
    const { port, connected } = await startSockets(context, (socket) =>
      socket.on('data', () => {
        requests += 1;
        if (requests === 2) socket.destroy();
        else socket.write(ok);
      }),
    );
    const send = sender(context);
    await send(`http://127.0.0.1:${port}/`);
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ error: null, status: 200 });
    expect(connected()).toBe(2);
  });

  test('over TLS is made where the certificate is of the name, and trusted', async (context) => {
    const port = await startTls(context);
    const trusting = sender(context, { ca: certificate, resolve: toThisMachine });
    expect(await trusting(`https://hooks.test:${port}/`)).toMatchObject({
      error: null,
      body: 'ok',
      timings: { dns_ms: expect.any(Number), connect_ms: expect.any(Number), tls_ms: expect.any(Number) },
    });
    expect(await trusting(`https://127.0.0.1:${port}/`)).toMatchObject({ error: null });
    expect(await trusting(`https://other.test:${port}/`)).toMatchObject({ error: 'tls', status: null });
    expect(await sender(context, { resolve: toThisMachine })(`https://hooks.test:${port}/`)).toMatchObject({
      error: 'tls',
    });
  });

  test('to what does not speak TLS is an error of TLS', async (context) => {
    const { port } = await startSockets(context, answering(ok));
    expect(await sender(context)(`https://127.0.0.1:${port}/`)).toMatchObject({ error: 'tls' });
    const ending = await startSockets(context, (socket) => socket.on('data', () => socket.destroy()));
    expect(await sender(context)(`https://127.0.0.1:${ending.port}/`)).toMatchObject({ error: 'tls' });
  });
});

async function toThisMachine(): Promise<string[]> {
  return ['127.0.0.1'];
}

async function startTls(context: TestContext): Promise<number> {
  const server = createTlsServer({ cert: certificate, key }, (socket) => socket.on('data', () => socket.write(ok)));
  server.on('tlsClientError', () => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // a TCP server that listens has an address of this form
}

async function closedPort(): Promise<{ port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // as above
  server.close();
  await once(server, 'close');
  return { port };
}
