// What belongs to one account, another never sees: every operation of the contract is tried.
import { describe, expect, test, type TestContext } from 'vitest';
import { scopesOfRole, allScopes } from '../../src/identity/scopes.ts';
import { engines, type Engine } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import type { Account, Answer } from '../kit/whole.ts';
import { furnish } from './furnish.ts';
import { walk, type Things } from './operations.ts';

const patient = { timeout: 120_000 };

interface World {
  readonly mine: Account;
  readonly theirs: Account;
  readonly things: { readonly mine: Things; readonly theirs: Things };
}

async function twoAccounts(engine: Engine, context: TestContext): Promise<World> {
  const api = await startWhole(engine, context);
  const [mine, theirs] = [await api.account('mine-marker'), await api.account('theirs-marker')];
  const things = {
    mine: await furnish(api, mine, 'mine-marker', (step) => context.onTestFinished(step)),
    theirs: await furnish(api, theirs, 'theirs-marker', (step) => context.onTestFinished(step)),
  };
  return { mine, theirs, things };
}

/** Without what differs from one answer to another. */
function comparable({ status, text }: Answer): string {
  return `${status} ${text.replaceAll(/req_[0-9a-z]+/g, 'req_')}`;
}

describe.each(engines)('on %s', (engine) => {
  test('what another account has is as unknown as what never was', patient, async (context) => {
    const { mine, theirs, things } = await twoAccounts(engine, context);
    const unknown: Things = {
      ServerId: 'srv_0',
      ClusterId: 'k8s_0',
      WebhookId: 'whk_0',
      DeliveryId: 'dlv_0',
      EventId: 'evt_0',
      InvoiceId: 'inv_0',
      ApiKeyId: 'key_0',
    };
    const neverWas = new Map(walk(unknown).map((each) => [each.operation.id, each]));
    const before = await inventory(theirs, things.theirs);
    for (const { operation, method, path, body } of walk(things.theirs)) {
      const given = body === undefined ? {} : { body };
      const answer = await mine.send(method, path, given);
      expect([operation.id, answer.text.includes('theirs-marker')]).toEqual([operation.id, false]);
      if (!operation.path.includes('{id}')) continue;
      expect([operation.id, answer.status]).toEqual([operation.id, 404]);
      const other = await mine.send(method, neverWas.get(operation.id)?.path ?? '', given);
      expect(comparable(answer)).toBe(comparable(other));
    }
    expect(await inventory(theirs, things.theirs)).toBe(before);
  });

  test('a credential of another account is refused for this one, whatever is asked for', patient, async (context) => {
    const { mine, theirs, things } = await twoAccounts(engine, context);
    for (const { operation, method, path, body } of walk(things.theirs)) {
      if (!operation.security.account) continue;
      const answer = await theirs.send(method, path, { ...(body === undefined ? {} : { body }), key: mine.owner });
      expect([operation.id, answer.status, answer.json.errors[0]?.code]).toEqual([
        operation.id,
        403,
        'account_mismatch',
      ]);
      expect(answer.text).not.toContain('theirs-marker');
    }
  });

  test('a credential without the scope is refused, whatever else it may', patient, async (context) => {
    const { mine, things } = await twoAccounts(engine, context);
    const grants = [
      ...['viewer', 'operator'].map((role) => ({ grant: { role }, scopes: scopesOfRole(role) ?? new Set<string>() })),
      ...[...allScopes].map((scope) => ({ grant: { scopes: [scope] }, scopes: new Set([scope]) })),
    ];
    for (const { grant, scopes } of grants) {
      const key = await mine.key({ grant });
      for (const { operation, method, path, body } of walk(things.mine)) {
        const may = operation.security.scopes.every((scope) => scopes.has(scope));
        if (may) continue;
        const answer = await mine.send(method, path, { ...(body === undefined ? {} : { body }), key });
        const seen = [operation.id, answer.status, answer.json.errors[0]?.code, answer.text.includes('mine-marker')];
        expect(seen).toEqual([operation.id, 403, 'insufficient_scope', false]);
      }
    }
  });

  test('with its scope a credential may do every operation', patient, async (context) => {
    const { mine, things } = await twoAccounts(engine, context);
    for (const { operation, method, path, body } of walk(things.mine)) {
      const [scope = 'servers:read'] = operation.security.scopes;
      // A key can't create one that can do more than itself.
      const scopes = operation.id === 'apiKeys.create' ? [scope, 'servers:read'] : [scope];
      const key = await mine.key({ grant: { scopes } });
      const answer = await mine.send(method, path, { ...(body === undefined ? {} : { body }), key });
      const seen = answer.status === 200 || answer.json.errors[0]?.code;
      expect([operation.id, seen]).toEqual([operation.id, true]);
    }
  });

  test('a key that has expired or was revoked opens nothing', patient, async (context) => {
    const { mine, things } = await twoAccounts(engine, context);
    const revoked = await mine.send('POST', '/v2/api-keys', { body: { name: 'revoked', role: 'owner' } });
    const key = String(revoked.json.data.attributes['key']);
    await mine.send('DELETE', `/v2/api-keys/${revoked.json.data.id}`);
    const expired = await mine.key({ expiresAt: Date.now() + 50 });
    await new Promise((resolve) => {
      setTimeout(resolve, 1100);
    });
    for (const credential of [key, expired, `${mine.owner}x`, 'cn_live_sk_abc124']) {
      for (const { operation, method, path, body } of walk(things.mine)) {
        if (!operation.security.credential) continue;
        const answer = await mine.send(method, path, { ...(body === undefined ? {} : { body }), key: credential });
        expect([operation.id, answer.status, answer.text.includes('mine-marker')]).toEqual([operation.id, 401, false]);
      }
    }
  });

  test('cursors and idempotency keys of another account give nothing', patient, async (context) => {
    const { mine, theirs } = await twoAccounts(engine, context);
    const order = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };
    const headers = { 'Idempotency-Key': 'order-4711' };
    const first = await theirs.send('POST', '/v2/servers', { body: { ...order, name: 'theirs-marker' }, headers });
    const second = await mine.send('POST', '/v2/servers', { body: order, headers });
    expect([second.status, second.headers.get('Idempotency-Replayed')]).toEqual([200, null]);
    expect(second.json.data.id).not.toBe(first.json.data.id);
    for (const path of ['/v2/servers', '/v2/webhooks', '/v2/events', '/v2/api-keys', '/v2/invoices']) {
      const { next } = (await theirs.send('GET', `${path}?page[size]=1`)).json.links;
      const answer = await mine.send('GET', next ?? path);
      expect([path, answer.text.includes('theirs-marker')]).toEqual([path, false]);
    }
  });
});

/** Everything an account can read of its own things. */
async function inventory({ send }: Account, things: Things): Promise<string> {
  const reads = walk(things).filter(({ method, operation }) => method === 'GET' && operation.security.account);
  const texts = [];
  for (const { path } of reads) texts.push((await send('GET', path)).text);
  // To look is a use of the key.
  return texts.join('\n').replaceAll(/"last_used_at":"[^"]+"/g, '"last_used_at":null');
}
