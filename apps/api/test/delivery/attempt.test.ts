import { describe, expect, test, type TestContext } from 'vitest';
import { attempt, type AttemptOptions } from '../../src/delivery/attempt.ts';
import type { Message } from '../../src/delivery/message.ts';
import type { Secret } from '../../src/delivery/secrets.ts';
import { Connections } from '../../src/delivery/send/connections.ts';
import { signingKey } from '../../src/delivery/signature.ts';
import { reference, standardWebhooks } from './kit/consumers.ts';
import { newSecret } from './kit/fixtures.ts';
import { receiver } from './kit/start.ts';

const [oldSecret, newerSecret] = [newSecret(), newSecret()];
const one: readonly Secret[] = [{ key: signingKey(oldSecret), expiresAt: null }];

function both(expiresAt: number): readonly Secret[] {
  return [
    { key: signingKey(newerSecret), expiresAt: null },
    { key: signingKey(oldSecret), expiresAt },
  ];
}

function options(context: TestContext, given: Partial<AttemptOptions> = {}): AttemptOptions {
  const connections = new Connections({ resolve: () => Promise.reject(new Error('no DNS')), allowPrivate: true });
  context.onTestFinished(() => connections.close());
  return { connections, clock: Date.now, deadline: 2_000, userAgent: 'test', development: true, ...given };
}

function message(url: string, payload = '{"event":"server.created"}'): Message {
  return {
    deliveryId: 'dlv_1',
    eventId: 'evt_1',
    event: 'server.created',
    url,
    payload: Buffer.from(payload),
    number: 3,
  };
}

test.for([
  ['an event', '{"event":"server.created"}'],
  ['text that is not ASCII', '{"name":"Z\u00FCrich \u{1F5FC} \u2028"}'],
  ['nothing', ''],
])('the signatures of %s are those that both kinds of receiver expect', async ([, payload = ''], context) => {
  const endpoint = await receiver(context);
  await attempt(message(endpoint.url, payload), one, options(context));
  const [received] = endpoint.received;
  if (received === undefined) throw new Error('Nothing arrived.');
  expect(received.body.toString()).toBe(payload);
  expect(reference(oldSecret)(received)).toBe(true);
  expect(standardWebhooks(oldSecret)(received)).toBe(true);
  expect(reference(newerSecret)(received)).toBe(false);
  expect(standardWebhooks(newerSecret)(received)).toBe(false);
  expect(received.headers['webhook-signature']).toMatch(/^v1,\S+$/);
});

describe('in the grace period of a rotation', () => {
  test.for([400, 401, 403])('a %d is followed by a request with the other secret', async (status, context) => {
    const accepts = reference(newerSecret);
    const endpoint = await receiver(context, (received, response) => {
      response.writeHead(accepts(received) ? 200 : status).end();
    });
    const attempts = await attempt(message(endpoint.url), both(Date.now() + 60_000), options(context));
    expect(attempts.map((each) => each.status)).toEqual([status, 200]);
    expect(endpoint.received.map(({ headers }) => headers['x-cloudnexus-attempt'])).toEqual(['3', '3']);
    for (const { headers } of endpoint.received) expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  test.for([200, 404, 422, 500])('a %d is not', async (status, context) => {
    const endpoint = await receiver(context, (_received, response) => response.writeHead(status).end());
    const attempts = await attempt(message(endpoint.url), both(Date.now() + 60_000), options(context));
    expect(attempts.map((each) => each.status)).toEqual([status]);
  });

  test('is over to the millisecond', async (context) => {
    const endpoint = await receiver(context, (_received, response) => response.writeHead(401).end());
    const now = Date.now();
    const at = options(context, { clock: () => now });
    expect(await attempt(message(endpoint.url), both(now + 1), at)).toHaveLength(2);
    expect(await attempt(message(endpoint.url), both(now), at)).toHaveLength(1);
    expect(endpoint.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,\S+$/);
  });
});

test('without a rotation a refusal is a failure', async (context) => {
  const endpoint = await receiver(context, (_received, response) => response.writeHead(401).end());
  expect(await attempt(message(endpoint.url), one, options(context))).toMatchObject([{ error: 'response_status' }]);
});

test('http is not sent to outside development mode', async (context) => {
  const endpoint = await receiver(context);
  const outcome = await attempt(message(endpoint.url), one, options(context, { development: false }));
  expect(outcome).toMatchObject([{ error: 'connect', status: null }]);
  expect(endpoint.received).toEqual([]);
});
