import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { deliver } from '../../src/webhook/deliver.ts';
import { openEndpoint } from '../kit/endpoint.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const event = { event: 'server.created', id: 'evt_9f8a7b6c5d4e' };
const payload = JSON.stringify(event);
const machine = () => ({ fetch, now: () => new Date(), signal: new AbortController().signal });

test('an endpoint that comes back gets the event, under the same delivery and with another attempt', async () => {
  const closed = await openEndpoint();
  await closed.close();
  const waits: number[] = [];
  let open: Promise<Awaited<ReturnType<typeof openEndpoint>>> | undefined;
  const outcome = await deliver(
    {
      url: closed.url,
      secret,
      payload,
      event,
      onRetry: (_, wait) => {
        waits.push(wait);
        if (waits.length === 2) open = openEndpoint(Number(new URL(closed.url).port));
      },
    },
    machine(),
  );
  const endpoint = await open;
  expect(outcome).toMatchObject({ status: 200, attempts: 3 });
  expect(waits).toEqual([500, 1_000]);
  expect(endpoint?.received.map(({ headers }) => headers['x-cloudnexus-attempt'])).toEqual(['3']);
  await endpoint?.close();
});

test('an answer is final, whatever it says, and a redirect is not followed', async () => {
  const endpoint = await openEndpoint();
  endpoint.answer = { status: 302 };
  expect(await deliver({ url: endpoint.url, secret, payload, event }, machine())).toMatchObject({
    status: 302,
    attempts: 1,
  });
  endpoint.answer = { status: 500 };
  expect(await deliver({ url: endpoint.url, secret, payload, event }, machine())).toMatchObject({
    status: 500,
    attempts: 1,
  });
  expect(endpoint.received).toHaveLength(2);
  await endpoint.close();
});

test('an answer without end is read to 64 KiB', async () => {
  const server = createServer((_, response) => {
    const write = (): void =>
      void (response.writable && response.write('x'.repeat(16 * 1024), () => setImmediate(write)));
    write();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  const outcome = await deliver({ url: `http://127.0.0.1:${port}/`, secret, payload, event }, machine());
  expect(outcome).toMatchObject({ status: 200 });
  expect('text' in outcome && outcome.text.length).toBeLessThan(256 * 1024);
  server.closeAllConnections();
  server.close();
});

test('Ctrl-C ends the waits too', async () => {
  const closed = await openEndpoint();
  await closed.close();
  const interrupted = new AbortController();
  const delivering = deliver(
    { url: closed.url, secret, payload, event, onRetry: () => interrupted.abort() },
    { ...machine(), signal: interrupted.signal },
  );
  await expect(delivering).rejects.toMatchObject({ name: 'AbortError' });
});
