// What takes a server that remembers. The mock does not.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { ConflictError, PreconditionFailedError, type ServerCreate } from '@cloudnexus/sdk';
import { onApi, type Case, type Part } from './case.ts';
import type { Run } from './run.ts';

const wanted: ServerCreate = { region: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04' };

const tests: Record<string, (run: Run) => Promise<void>> = {
  'the same key and body give the same answer, marked as replayed': async ({ client }) => {
    const options = { idempotencyKey: crypto.randomUUID() };
    const first = await client().servers.create(wanted, options).withResponse();
    const again = await client().servers.create(wanted, options).withResponse();
    equal(again.response.headers.get('Idempotency-Replayed'), 'true');
    deepEqual(again.document, first.document);
    await client().servers.delete(first.data.id);
  },

  'the same key with another body is a conflict': async ({ client }) => {
    const options = { idempotencyKey: crypto.randomUUID() };
    const { id } = await client().servers.create(wanted, options);
    await rejects(client().servers.create({ ...wanted, name: 'other' }, options), (error) => {
      ok(error instanceof ConflictError);
      return error.code === 'idempotency_key_reused';
    });
    await client().servers.delete(id);
  },

  'a stale If-Match is refused and changes nothing': async ({ client }) => {
    const { data: server, response } = await client().servers.create(wanted).withResponse();
    const ifMatch = response.headers.get('ETag') ?? '';
    await client().servers.patch(server.id, { name: 'first' }, { ifMatch });
    await rejects(client().servers.patch(server.id, { name: 'second' }, { ifMatch }), PreconditionFailedError);
    equal((await client().servers.get(server.id)).name, 'first');
    await client().servers.delete(server.id);
  },

  'a count of two gives a server and its sibling': async ({ client }) => {
    const server = await client().servers.create({ ...wanted, count: 2 });
    equal(server.siblings.length, 1);
    for (const { id } of [server, ...server.siblings]) await client().servers.delete(id);
  },

  'to terminate a server twice is to terminate it once': async ({ client }) => {
    const { id } = await client().servers.create(wanted);
    const [first, second] = [await client().servers.delete(id), await client().servers.delete(id)];
    equal(first.id, second.id);
  },

  'the pages of a list hold every server once': async ({ client }) => {
    const created = await client().servers.create({ ...wanted, count: 5 });
    const all = await client()
      .servers.list({ page: { size: 2 } })
      .toArray({ limit: 10_000 });
    const ids = all.map(({ id }) => id);
    equal(new Set(ids).size, ids.length);
    for (const { id } of [created, ...created.siblings]) {
      ok(ids.includes(id), id);
      await client().servers.delete(id);
    }
  },

  'asked for some attributes, a server has no other': async ({ client }) => {
    const { id } = await client().servers.create(wanted);
    const { document } = await client()
      .servers.get(id, { fields: { servers: 'name,status' } })
      .withResponse();
    deepEqual(Object.keys(Object(document.data).attributes).sort(), ['name', 'status']);
    await client().servers.delete(id);
  },

  'each call takes one from what remains': async ({ client }) => {
    const cn = client();
    await cn.account.get();
    const before = cn.rateLimit?.remaining ?? 0;
    await cn.account.get();
    equal(cn.rateLimit?.remaining, before - 1);
    ok((cn.rateLimit?.resetAt.getTime() ?? 0) > Date.now());
  },
};

export const state: Part = {
  name: 'state',
  cases: () => Object.entries(tests).map(([name, run]): Case => ({ name, targets: onApi, run })),
};
