import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  sign,
  webhooks,
  WebhookVerificationError,
  type Event,
  type KnownEvent,
  type SignatureHeaders,
} from '../../src/webhooks/index.ts';
import { body, event, otherSecret, secret, threat } from './vectors/making.ts';

test('an event goes to what was registered for its type', async () => {
  const seen: string[] = [];
  const hooks = webhooks(secret)
    .on('server.created', ({ data }) => seen.push(data.ip))
    .on('security.threat.detected', ({ data }) => seen.push(data.source_ip));
  await expect(hooks.handle(body, await signed(body))).resolves.toEqual(event);
  await hooks.handle(JSON.stringify(threat), await signed(JSON.stringify(threat)));
  expect(seen).toEqual(['10.244.1.5', '185.220.101.44']);
});

test('a request may be given as it is', async () => {
  const request = new Request('https://example.com/hook', {
    method: 'POST',
    body,
    headers: await signed(body),
  });
  await expect(webhooks(secret).handle(request)).resolves.toEqual(event);
});

test('several functions run one after the other, and are waited for', async () => {
  const seen: string[] = [];
  const hooks = webhooks(secret)
    .on('server.created', async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
      seen.push('first');
    })
    .on('server.created', () => seen.push('second'));
  await hooks.handle(body, await signed(body));
  expect(seen).toEqual(['first', 'second']);
});

describe('an event nothing was registered for', () => {
  const renamed = JSON.stringify({ ...event, event: 'server.renamed' });

  test('goes to onUnknown, be its type new or just not wanted', async () => {
    const seen: string[] = [];
    const hooks = webhooks(secret)
      .on('server.created', () => seen.push('wrong'))
      .onUnknown(({ event: type }) => seen.push(type));
    await hooks.handle(renamed, await signed(renamed));
    await hooks.handle(JSON.stringify(threat), await signed(JSON.stringify(threat)));
    expect(seen).toEqual(['server.renamed', 'security.threat.detected']);
  });

  test('is returned where nobody wants it', async () => {
    await expect(webhooks(secret).handle(renamed, await signed(renamed))).resolves.toMatchObject({ id: event.id });
  });

  test('whose type is a name every object knows is nothing special', async () => {
    for (const type of ['constructor', '__proto__', 'toString']) {
      const odd = JSON.stringify({ ...event, event: type });
      await expect(webhooks(secret).handle(odd, await signed(odd))).resolves.toMatchObject({ event: type });
    }
  });
});

test('what a function throws ends the delivery, so that it comes again', async () => {
  const seen: string[] = [];
  const hooks = webhooks(secret)
    .on('server.created', () => {
      throw new Error('the database is away');
    })
    .on('server.created', () => seen.push('second'));
  await expect(hooks.handle(body, await signed(body))).rejects.toThrow('the database is away');
  expect(seen).toEqual([]);
});

test('a delivery that is not to be trusted goes to nothing', async () => {
  const seen: string[] = [];
  const hooks = webhooks(secret)
    .on('server.created', ({ id }) => seen.push(id))
    .onUnknown(({ id }) => seen.push(id));
  await expect(hooks.handle(body, await signed(body, otherSecret))).rejects.toBeInstanceOf(WebhookVerificationError);
  expect(seen).toEqual([]);
});

test('several secrets and a tolerance are those of unwrap', async () => {
  const old = await sign(body, secret, { id: event.id, timestamp: new Date(Date.now() - 600_000) });
  await expect(webhooks([otherSecret, secret]).handle(body, old)).rejects.toMatchObject({
    reason: 'timestamp_too_old',
  });
  await expect(webhooks([otherSecret, secret], { tolerance: 3600 }).handle(body, old)).resolves.toEqual(event);
});

test('a missing secret fails the first delivery, so that a program can be built without one', async () => {
  const { CN_NO_SUCH_SECRET } = process.env;
  const hooks = webhooks(CN_NO_SUCH_SECRET);
  await expect(hooks.handle(body, await signed(body))).rejects.toMatchObject({ reason: 'invalid_secret' });
});

test('the types follow the name of the event', () => {
  const hooks = webhooks(secret)
    .on('server.created', ({ data }) => expectTypeOf(data.ip).toBeString())
    .on('billing.invoice.finalized', ({ data }) => expectTypeOf(data.amount_due).toBeNumber())
    .onUnknown((unknown) => expectTypeOf(unknown).toEqualTypeOf<Event>());
  expectTypeOf(hooks.on).parameter(0).toEqualTypeOf<KnownEvent['event']>();
  // @ts-expect-error a misspelt type
  hooks.on('server.creatd', () => undefined);
  expect(hooks).toBeDefined();
});

function signed(payload: string, key = secret): Promise<SignatureHeaders> {
  return sign(payload, key, { id: event.id });
}
