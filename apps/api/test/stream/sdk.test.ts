// Our own SDK on the stream as it is: in a program, and in a page.
import { once } from 'node:events';
import { createServer, connect as connectTo, type AddressInfo, type Socket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { chromiumFlags } from '@cloudnexus/repo/chromium';
import { needPart } from '@cloudnexus/repo/parts';
import { CloudNexus } from '@cloudnexus/sdk';
import { StreamClosedError } from '@cloudnexus/sdk/events';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { engines, newStore } from '../engines.ts';
import { start, startOn, type World } from './kit/start.ts';

const types = ['server.created', 'security.threat.detected'] as const;

function clientOf({ port, account, key }: World, through = port): CloudNexus {
  return new CloudNexus(key.key, { baseUrl: `http://127.0.0.1:${through}/v2`, accountId: account.id });
}

/** A way to the API that loses its connections when it is told to. */
async function startWay(target: () => number): Promise<{ port: number; lose(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((from) => {
    const to = connectTo(target(), '127.0.0.1');
    for (const socket of [from, to])
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    from.pipe(to).pipe(from);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const lose = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    lose();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, lose }; // a TCP server that listens has an address of this form
}

describe.each(engines)('on %s', (engine) => {
  test(
    'a program gets every event, though its connection is lost again and again',
    { timeout: 60_000 },
    async (context) => {
      const world = await start(engine, context);
      const way = await startWay(() => world.port);
      const emitted = [await world.emit()];
      const heard: string[] = [];
      const cn = clientOf(world, way.port);
      for await (const event of cn.events.subscribe({ types, after: '2000-01-01T00:00:00Z' })) {
        heard.push(event.id);
        if (heard.length === 40) break;
        if (heard.length % 10 === 0) way.lose();
        if (emitted.length < 40) emitted.push(await world.emit());
      }
      expect(heard).toEqual(emitted);
    },
  );

  test('a program whose key is revoked is told so by the next request', async (context) => {
    const world = await start(engine, context);
    const { key, apiKey } = await world.newKey({ grant: { role: 'viewer' } });
    const cn = new CloudNexus(key, { baseUrl: `http://127.0.0.1:${world.port}/v2`, accountId: world.account.id });
    const onCaughtUp = (): void => {
      void world.store.transaction((tx) =>
        revokeKey(tx, { id: apiKey.id, accountId: world.account.id }, world.sources.clock),
      );
    };
    const events = cn.events.subscribe({ types, onCaughtUp });
    await expect(events.next()).rejects.toMatchObject({ name: 'AuthenticationError', status: 401 });
  });
});

test('a restart of the API is nothing but another connection', async (context) => {
  const store = await newStore('sqlite', context);
  const before = await startOn(store);
  let target = before.port;
  const way = await startWay(() => target);
  const events = clientOf(before, way.port).events.subscribe({ types, after: '2000-01-01T00:00:00Z' });
  const emitted = [await before.emit()];
  const heard = [(await events.next()).value?.id];
  const after = await startOn(store);
  target = after.port;
  await before.close();
  emitted.push(await before.emit());
  heard.push((await events.next()).value?.id);
  expect(heard).toEqual(emitted);
  expect(after.stream.connections).toBe(1);
  await events.return();
});

test('a cursor of another stream ends it', async (context) => {
  const world = await start('sqlite', context);
  const events = clientOf(world).events.subscribe({ types, after: 'MS4xMDQy' });
  const error: unknown = await events.next().catch((each: unknown) => each);
  expect(StreamClosedError.is(error)).toBe(true);
  expect(error).toMatchObject({ code: 4009 });
});

test('a page with a ticket gets every event, though its connection is lost', { timeout: 90_000 }, async (context) => {
  const executablePath = needPart('chromium', context);
  const page = await bundle();
  const site = createHttpServer(async (request, response) => {
    const { type, text } = await answer(request.url ?? '/');
    response.writeHead(200, { 'Content-Type': type });
    response.end(text);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const { port } = site.address() as AddressInfo; // a TCP server that listens has an address of this form
  const origin = `http://127.0.0.1:${port}`;
  const world = await start('sqlite', context, { allowedOrigins: [origin] });
  const way = await startWay(() => world.port);
  const cn = clientOf(world, way.port);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  onTestFinished(async () => {
    await browser.close();
    site.close();
  });
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(origin);
  const heard = async (count: number): Promise<unknown> => {
    await tab.waitForFunction(`heard.length >= ${count}`, undefined, { timeout: 20_000 });
    return await tab.evaluate('heard');
  };
  await tab.waitForFunction('caughtUp === 1', undefined, { timeout: 20_000 });
  const emitted = [await world.emit(), await world.emit()];
  expect(await heard(2)).toEqual(emitted);
  way.lose();
  emitted.push(await world.emit(), await world.emit());
  expect(await heard(4)).toEqual(emitted);
  expect(await tab.evaluate('caughtUp')).toBe(2);
  expect(complaints).toEqual([]);

  /** The page's own server: it holds the key, and makes tickets. */
  async function answer(url: string): Promise<{ type: string; text: string }> {
    if (url === '/page.js') return { type: 'text/javascript', text: page };
    if (url !== '/ticket')
      return {
        type: 'text/html',
        text: '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
      };
    const { ticket, protocol } = await cn.events.ticket();
    const address = `ws://127.0.0.1:${way.port}/v2/events/stream`;
    return { type: 'application/json', text: JSON.stringify({ ticket, protocol, url: address }) };
  }
});

async function bundle(): Promise<string> {
  const contents = `import { subscribe } from '@cloudnexus/sdk/events';
globalThis.heard = [];
globalThis.caughtUp = 0;
const ticket = async () => (await fetch('/ticket')).json();
const onCaughtUp = () => { globalThis.caughtUp += 1; };
for await (const event of subscribe({ types: ${JSON.stringify(types)}, ticket, onCaughtUp })) heard.push(event.id);
`;
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
