// Several processes on one Postgres, and a Postgres that is away for a while.
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, type TestContext } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/store.ts';
import { newAddress, open } from '../engines.ts';
import { startProxy } from '../rate/proxy.ts';
import { emitter } from './kit/emit.ts';
import { Client } from './kit/client.ts';
import { startOn } from './kit/start.ts';

async function newPostgres(context: TestContext): Promise<{ address: string; store: Store }> {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  await migrate(store, Date.now);
  return { address, store };
}

test('the connections of an account are limited over all processes', async (context) => {
  const { address, store } = await newPostgres(context);
  const limits = { connectionsOfAccount: 3 };
  const here = await startOn(store, { limits });
  const there = await startOn(await open(address, context), { limits });
  const headers = { Authorization: `Bearer ${here.key.key}`, 'X-CloudNexus-Id': here.account.id };
  const clients = await Promise.all([here.open(), here.open(), there.open({ headers })]);
  await delay(2_500); // The others have been told by then.
  expect((await (await there.open({ headers })).ended()).code).toBe(4100);
  expect((await (await here.open()).ended()).code).toBe(4100);
  for (const { socket } of clients.slice(0, 2)) socket.close();
  await delay(2_500);
  const next = await (await there.open({ headers })).subscribe().caughtUp();
  expect(next.closed).toBeUndefined();
});

test('a ticket that one process made opens the stream of another, once', async (context) => {
  const { address, store } = await newPostgres(context);
  const here = await startOn(store);
  const there = await startOn(await open(address, context));
  const { json } = await here.send({ method: 'POST', path: '/v2/events/stream-tickets' });
  const { attributes } = json.data as { attributes: { ticket: string } }; // the answer was held against the contract
  const protocols = ['cloudnexus.events.v1', `cloudnexus.ticket.${attributes.ticket}`];
  const opened = await Promise.allSettled(
    [here, there, here, there].map(({ port }) => Client.open({ port, protocols })),
  );
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('when Postgres is away for a while, connections stay, and nothing is lost', async (context) => {
  const { address, store } = await newPostgres(context);
  const proxy = await startProxy(address, context);
  const world = await startOn(await open(proxy.address, context));
  const live = await (await world.open()).subscribe().caughtUp();
  const emit = emitter(store, world.account.id, world.sources);
  const ids = [await emit()];
  await live.until((client) => client.ids.length === 1);
  proxy.cut();
  ids.push(await emit(), await emit());
  await delay(1_500);
  proxy.mend();
  await live.until((client) => client.ids.length === 3);
  expect(live.ids).toEqual(ids);
  expect(live.closed).toBeUndefined();
  world.warnings.splice(0); // It has said that it could not read on.
});
