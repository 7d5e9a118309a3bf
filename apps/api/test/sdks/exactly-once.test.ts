// What the SDK tries again happens once: answers are lost, connections end, and the API is killed while it works.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { CloudNexus, type ServerCreate } from '@cloudnexus/sdk';
import { describe, expect, onTestFinished, test } from 'vitest';
import { engines, newAddress, newFolder } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { freePort } from '../../src/free-port.ts';
import { start } from '../process/process.ts';

const patient = { timeout: 180_000 };
const wanted: ServerCreate = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };

/** Stands before a server, and loses the first answers to each POST. */
async function losingProxy(port: number, losses: number): Promise<{ port: number; lost: () => number }> {
  let left = losses;
  let lost = 0;
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let isPost = false;
    const end = (): void => void [client.destroy(), upstream.destroy()];
    for (const socket of [client, upstream] satisfies Socket[]) socket.on('error', end).on('close', end);
    client.on('data', (chunk: Buffer) => {
      isPost ||= chunk.toString('latin1').startsWith('POST');
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      // It has been done, and nobody hears of it.
      if (isPost && left > 0) {
        left -= 1;
        lost += 1;
        return end();
      }
      client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, lost: () => lost }; // of a server that listens on a port
}

describe.each(engines)('on %s', (engine) => {
  test('a server whose creation was answered to nobody, twice, is there once', patient, async (context) => {
    const api = await startWhole(engine, context);
    const account = await api.account('Example Corp');
    const proxy = await losingProxy(Number(new URL(api.url).port), 2);
    const cn = new CloudNexus(account.owner, {
      accountId: account.id,
      baseUrl: `http://127.0.0.1:${proxy.port}/v2`,
      maxRetries: 3,
    });
    const { data: server, response, attempts } = await cn.servers.create({ ...wanted, name: 'once' }).withResponse();
    expect([proxy.lost(), attempts, response.headers.get('Idempotency-Replayed')]).toEqual([2, 3, 'true']);
    const all = await cn.servers.list().toArray({ limit: 100 });
    expect(all.map(({ id }) => id)).toEqual([server.id]);
  });

  test('of creations that the API is killed under, each is there once', patient, async (context) => {
    const address = await newAddress(engine, context);
    const folder = engine === 'sqlite' ? dirname(address) : newFolder(context);
    const environment = {
      CN_DATA_DIR: folder,
      DATABASE_URL: address,
      PORT: String(await freePort()),
      CN_ADMIN_PORT: String(await freePort()),
    };
    let api = await start(environment, context);
    const { base_url, account_id, api_key } = JSON.parse(readFileSync(join(folder, 'dev-credentials.json'), 'utf8'));
    const cn = new CloudNexus(api_key, { accountId: account_id, baseUrl: base_url, maxRetries: 40, timeout: 150_000 });
    const names = Array.from({ length: 60 }, (_, index) => `server-${index}`);
    let done = 0;
    const creations = names.map(async (name, index) => {
      await new Promise((resolve) => {
        setTimeout(resolve, index * 25);
      });
      const { id } = await cn.servers.create({ ...wanted, name });
      done += 1;
      return id;
    });
    for (let kills = 0; kills < 4 && done < names.length; kills += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 150 + kills * 90);
      });
      await api.stop('SIGKILL');
      api = await start(environment, context);
    }
    const ids = await Promise.all(creations);
    const all = await cn.servers.list({ sort: 'name' }).toArray({ limit: 1000 });
    expect(all.map(({ name }) => name)).toEqual(names.toSorted());
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(ids));
  });
});
