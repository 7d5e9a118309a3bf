import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { exampleOf, operations } from './kit/handlers.ts';
import { responses } from './kit/raw-responses.ts';
import { startFor } from './kit/start.ts';

const request =
  'GET /v2/servers HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer owner\r\nX-CloudNexus-Id: acc_8k3m5p\r\n\r\n';

const list = operations.find(({ id }) => id === 'servers.list');
const document = list && (exampleOf(list) as never);

test('closing lets requests under way finish, and their connections end', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { app, port, reports } = await startFor({
    handlers: {
      'servers.list': async () => {
        reach();
        await held;
        return { document: document ?? ('' as never) };
      },
    },
  });
  const socket = connect({ port, host: '127.0.0.1' });
  const chunks: Uint8Array[] = [];
  socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  socket.write(request);
  await reached;
  const closed = app.close();
  while (app.server.listening)
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  release();
  await Promise.all([closed, once(socket, 'close')]);
  const [response] = responses(Buffer.concat(chunks).toString());
  expect([response?.status, response?.headers.get('connection')]).toEqual([200, 'close']);
  expect(reports).toEqual([]);
});

test('closing waits no longer than it is told to', async () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { app, port } = await startFor({
    closeTimeout: 100,
    handlers: {
      'servers.list': async () => {
        reach();
        return await new Promise(() => {});
      },
    },
  });
  const socket = connect({ port, host: '127.0.0.1' });
  socket.once('error', () => {});
  socket.write(request);
  await reached;
  const started = performance.now();
  await app.close();
  expect(performance.now() - started).toBeLessThan(2000);
});

test('closing ends idle connections at once', async () => {
  const { app, port } = await startFor();
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(request);
  await once(socket, 'data');
  const started = performance.now();
  await app.close();
  expect(performance.now() - started).toBeLessThan(2000);
  socket.destroy();
});
