// Deliveries go to public addresses alone, however a URL, a name server or an endpoint puts it.
import type { LookupAddress } from 'node:dns';
import { connect, isIP } from 'node:net';
import { describe, expect, test, type TestContext } from 'vitest';
import { privateAddresses, publicAddresses, spellings } from '../kit/address-corpus.ts';
import { sender, type SendOnce } from '../kit/send-once.ts';
import { answering, startSockets } from '../kit/sockets.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

interface Dialling {
  readonly send: SendOnce;
  /** Where it would have connected to. */
  readonly dialled: string[];
}

/**
 * What sends to where a name leads, as in earnest, but that each socket leads to this machine: tests connect to nobody else.
 *
 * @param answers what the name leads to, each time it is asked
 */
async function resolvingTo(context: TestContext, ...answers: string[][]): Promise<Dialling> {
  const { port } = await startSockets(context, answering(ok));
  const dialled: string[] = [];
  let asked = 0;
  const send = sender(context, {
    allowPrivate: false,
    resolve: async () => answers[Math.min((asked += 1), answers.length) - 1] ?? [],
    dial: ({ host = '', lookup }) => {
      if (isIP(host) === 0) lookup?.(host, { all: true }, (_error, found) => dialled.push(...addressesIn(found)));
      else dialled.push(host);
      return connect(port, '127.0.0.1');
    },
  });
  return { send, dialled };
}

function addressesIn(found: string | LookupAddress[]): string[] {
  return typeof found === 'string' ? [found] : found.map(({ address }) => address);
}

describe('where a delivery may not go', () => {
  test.for(spellings)('%s, which is %s', async ([url], context) => {
    const { send, dialled } = await resolvingTo(context, []);
    expect(await send(url)).toMatchObject({ error: 'blocked_address', status: null });
    expect(dialled).toEqual([]);
  });

  const addresses = privateAddresses.map(([address]) => address);
  test.for(addresses)('a name that leads to %s', async (address, context) => {
    const { send, dialled } = await resolvingTo(context, [address]);
    expect(await send('http://hooks.test/')).toMatchObject({ error: 'blocked_address', status: null });
    expect(dialled).toEqual([]);
  });

  test.for(addresses)('a name that leads to public addresses and to %s', async (address, context) => {
    const { send, dialled } = await resolvingTo(
      context,
      ['8.8.8.8', address],
      [address, '2606:4700::1111'],
      ['8.8.8.8', '1.1.1.1', '8.8.4.4', '9.9.9.9', '1.0.0.1', '8.26.56.26', '4.2.2.1', '4.2.2.2', '4.2.2.3', address],
    );
    for (let time = 0; time < 3; time += 1)
      expect(await send('http://hooks.test/')).toMatchObject({ error: 'blocked_address', status: null });
    expect(dialled).toEqual([]);
  });

  test('a name that leads elsewhere after it was looked at', async (context) => {
    const { send, dialled } = await resolvingTo(context, ['8.8.8.8'], ['127.0.0.1']);
    await send('http://hooks.test/');
    expect(dialled).toEqual(['8.8.8.8']); // What was looked at, and not what the name leads to a moment later.
    expect(await send('http://hooks.test/')).toMatchObject({ error: 'blocked_address' });
    expect(dialled).toEqual(['8.8.8.8']);
  });

  test('a socket that turns out to lead elsewhere', async (context) => {
    const { send } = await resolvingTo(context, ['8.8.8.8']);
    expect(await send('http://hooks.test/')).toMatchObject({ error: 'blocked_address', status: null, body: null });
  });

  test.for([301, 302, 303, 307, 308])('to where a %d leads', async (status, context) => {
    const inner = await startSockets(context, answering(ok));
    const outer = await startSockets(
      context,
      answering(`HTTP/1.1 ${status} x\r\nLocation: http://127.0.0.1:${inner.port}/\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(await sender(context)(`http://127.0.0.1:${outer.port}/`)).toMatchObject({ error: 'redirect', status });
    expect(inner.connected()).toBe(0);
  });

  test('through a proxy of the environment', async (context) => {
    const proxy = await startSockets(context, answering(ok));
    const endpoint = await startSockets(context, answering(ok));
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) {
      const before = process.env[name];
      process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : `http://127.0.0.1:${proxy.port}`;
      context.onTestFinished(() => {
        if (before === undefined) delete process.env[name];
        else process.env[name] = before;
      });
    }
    expect(await sender(context)(`http://127.0.0.1:${endpoint.port}/`)).toMatchObject({ error: null });
    expect(proxy.connected()).toBe(0);
  });
});

describe('where a delivery may go', () => {
  test.for(publicAddresses)('%s', async (address, context) => {
    const { send, dialled } = await resolvingTo(context, [address]);
    await send('http://hooks.test/');
    await send(address.includes(':') ? `http://[${address}]/` : `http://${address}/`);
    expect(dialled).toHaveLength(2);
    expect(dialled[0]).toBe(address);
  });
});

test('a name that does not resolve is an error of DNS', async (context) => {
  expect(await sender(context)('http://hooks.test/')).toMatchObject({ error: 'dns', status: null });
});
