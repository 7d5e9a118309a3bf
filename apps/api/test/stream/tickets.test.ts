// Tickets: for browsers, which cannot send credentials with a WebSocket.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { tokensChanged } from '../../src/oauth/tokens/changes.ts';
import { hashOfToken } from '../../src/oauth/tokens/token.ts';
import { purgeTickets, redeemTicket } from '../../src/stream/tickets/redeem.ts';
import { engines } from '../engines.ts';
import { Refused, type Client } from './kit/client.ts';
import { start, type World } from './kit/start.ts';

interface Ticket {
  id: string;
  attributes: { ticket: string; expires_at: string; url: string; protocol: string };
}

async function newTicket(world: World, headers: Record<string, string> = {}): Promise<Ticket> {
  const { json, status } = await world.send({ method: 'POST', path: '/v2/events/stream-tickets', headers });
  expect(status).toBe(200);
  return json.data as Ticket; // the answer was held against the contract
}

async function openWith(world: World, { attributes }: Ticket, headers: Record<string, string> = {}): Promise<Client> {
  const protocols = ['cloudnexus.events.v1', `cloudnexus.ticket.${attributes.ticket}`];
  return await world.open({ headers, protocols });
}

async function statusOf(opened: Promise<Client>): Promise<[number | undefined, string]> {
  const outcome = await opened.catch((error: unknown) => error);
  if (!(outcome instanceof Refused)) throw new Error(`It was not refused: ${String(outcome)}`);
  return [outcome.response.statusCode, JSON.parse(outcome.body).errors[0].code];
}

describe.each(engines)('on %s', (engine) => {
  test('a ticket opens the stream, of the account that made it', async (context) => {
    const world = await start(engine, context);
    const ticket = await newTicket(world);
    expect(ticket.attributes).toMatchObject({
      url: 'ws://127.0.0.1:4000/v2/events/stream',
      protocol: 'cloudnexus.events.v1',
    });
    const client = await (await openWith(world, ticket)).subscribe().caughtUp();
    expect(client.socket.protocol).toBe('cloudnexus.events.v1');
    const id = await world.emit();
    await client.until(({ ids }) => ids.length > 0);
    expect(client.ids).toEqual([id]);
  });

  test('a ticket opens one connection', async (context) => {
    const world = await start(engine, context);
    const ticket = await newTicket(world);
    await openWith(world, ticket);
    expect(await statusOf(openWith(world, ticket))).toEqual([401, 'invalid_credentials']);
  });

  test('of many who use a ticket at the same time, one succeeds', async (context) => {
    const world = await start(engine, context);
    const ticket = await newTicket(world);
    const opened = await Promise.allSettled(Array.from({ length: 10 }, () => openWith(world, ticket)));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a ticket ends after 30 seconds', async (context) => {
    let now = Date.parse('2025-01-15T14:22:00Z');
    const world = await start(engine, context, { clock: () => now });
    const [late, inTime] = [await newTicket(world), await newTicket(world)];
    expect(late.attributes.expires_at).toBe('2025-01-15T14:22:30Z');
    now += 29_999;
    await openWith(world, inTime);
    now += 1;
    expect(await statusOf(openWith(world, late))).toEqual([401, 'invalid_credentials']);
  });

  test('a ticket is as good as the key that made it', async (context) => {
    const world = await start(engine, context);
    const { key, apiKey } = await world.newKey({ grant: { role: 'viewer' } });
    const own = { Authorization: `Bearer ${key}` };
    const [before, after] = [await newTicket(world, own), await newTicket(world, own)];
    const client = await (await openWith(world, before)).subscribe().caughtUp();
    await world.store.transaction((tx) =>
      revokeKey(tx, { id: apiKey.id, accountId: world.account.id }, world.sources.clock),
    );
    expect((await client.until(({ closed }) => closed, 5_000)).closed?.code).toBe(4001);
    expect(await statusOf(openWith(world, after))).toEqual([401, 'invalid_credentials']);
  });

  test('a ticket is as good as the access token that made it', async (context) => {
    const world = await start(engine, context);
    const token = `cn_at_${randomBytes(32).toString('base64url')}`;
    await world.store.transaction(async (tx) => {
      await tx.run(
        `insert into oauth_clients (id, account_id, name, grants, scopes, redirect_uris, created_at)
         values ('cli_1', $1, 'App', 'client_credentials', 'events:read', '[]', 0)`,
        world.account.id,
      );
      await tx.run(
        `insert into oauth_tokens (hash, kind, client_id, scope, payload, expires_at)
         values ($1, 'ClientCredentials', 'cli_1', 'events:read', '{}', $2)`,
        hashOfToken(token),
        Date.now() + 60_000,
      );
    });
    const own = { Authorization: `Bearer ${token}` };
    const [before, after] = [await newTicket(world, own), await newTicket(world, own)];
    const client = await (await openWith(world, before)).subscribe().caughtUp();
    const bearer = await world.open({ headers: { ...own, 'X-CloudNexus-Id': world.account.id } });
    await world.store.transaction(async (tx) => {
      await tx.run('delete from oauth_tokens');
      await tokensChanged(tx);
    });
    for (const each of [client, bearer])
      expect((await each.until(({ closed }) => closed, 5_000)).closed?.code).toBe(4001);
    expect(await statusOf(openWith(world, after))).toEqual([401, 'invalid_credentials']);
  });

  test('what is not used is forgotten, and nothing that can be used', async (context) => {
    const world = await start(engine, context);
    const ticket = await newTicket(world);
    const expiresAt = world.sources.clock() + 30_000;
    await purgeTickets(world.store, expiresAt - 5_000);
    expect(await world.store.all('select hash from stream_tickets')).toHaveLength(1);
    await purgeTickets(world.store, expiresAt + 5_000);
    expect(await world.store.all('select hash from stream_tickets')).toHaveLength(0);
    expect(await redeemTicket(world.store, ticket.attributes.ticket, 0)).toBe(false);
  });
});

test('the ticket is nowhere in the store', async (context) => {
  const world = await start('sqlite', context);
  const { ticket } = (await newTicket(world)).attributes;
  const rows = await world.store.all('select * from stream_tickets');
  expect(JSON.stringify(rows)).not.toContain(ticket);
  expect(Buffer.from(ticket, 'base64url')).toHaveLength(32);
});

test('the origin of a page is checked, and does not use up the ticket', async (context) => {
  const world = await start('sqlite', context, { allowedOrigins: ['https://app.example.com'] });
  const ticket = await newTicket(world);
  expect(await statusOf(openWith(world, ticket, { Origin: 'https://evil.example' }))).toEqual([
    403,
    'origin_not_allowed',
  ]);
  await openWith(world, ticket, { Origin: 'https://app.example.com' });
});

test('an account that is named beside the ticket has to be the right one', async (context) => {
  const world = await start('sqlite', context);
  const ticket = await newTicket(world);
  const wrong = { 'X-CloudNexus-Id': 'acc_000' };
  expect(await statusOf(openWith(world, ticket, wrong))).toEqual([403, 'account_mismatch']);
  await openWith(world, ticket, { 'X-CloudNexus-Id': world.account.id });
});

test('an upgrade with a ticket takes from the account, one with a bad ticket from the address', async (context) => {
  const world = await start('sqlite', context);
  const before = await world.send({});
  const ticket = await newTicket(world);
  await openWith(world, ticket);
  const refused = await openWith(world, ticket).catch((error: Refused) => error);
  const after = await world.send({});
  const left = [before, after].map((reply) => Number(reply.headers['x-ratelimit-remaining']));
  expect((left[0] ?? 0) - (left[1] ?? 0)).toBe(3);
  expect(refused instanceof Refused && refused.response.headers['x-ratelimit-limit']).toBe('100');
});

test('a credential without the scope makes no ticket', async (context) => {
  const world = await start('sqlite', context);
  const { key } = await world.newKey({ grant: { scopes: ['servers:read'] } });
  const headers = { Authorization: `Bearer ${key}` };
  const { status } = await world.send({ method: 'POST', path: '/v2/events/stream-tickets', headers });
  expect(status).toBe(403);
});
