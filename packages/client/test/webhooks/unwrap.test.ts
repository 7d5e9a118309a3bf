import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { assert, asyncProperty, nat, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sign, unwrap, WebhookVerificationError } from '../../src/webhooks/index.ts';
import { body, event, hex, now, otherSecret, secret, standard } from './vectors/making.ts';

const at = { now: new Date(now * 1000) };
const hexHeaders = { 'X-CloudNexus-Signature': hex(body) };
const standardHeaders = {
  'webhook-id': event.id,
  'webhook-timestamp': String(now),
  'webhook-signature': standard(event.id, now, body),
};

describe('a request', () => {
  test('gives its event', async () => {
    await expect(unwrap(request(), secret)).resolves.toEqual(event);
    await expect(unwrap(request(), [otherSecret, secret])).resolves.toEqual(event);
    await expect(unwrap(request(standardHeaders), secret, at)).resolves.toEqual(event);
  });

  test('may be given with its headers', async () => {
    const { headers } = request();
    await expect(unwrap(request({}), headers, secret)).resolves.toEqual(event);
  });

  test('is refused when its body has been read, and the error says why', async () => {
    const read = request();
    await read.json();
    await expect(unwrap(read, secret)).rejects.toMatchObject({
      reason: 'parsed_body',
      message: expect.stringContaining('before anything parses it'),
    });
  });

  test('without a secret is refused as that', async () => {
    const { CN_NO_SUCH_SECRET } = process.env;
    await expect(unwrap(request(), CN_NO_SUCH_SECRET as string)).rejects.toMatchObject({ reason: 'invalid_secret' });
  });
});

test("Node's own requests are unwrapped from their bytes and headers", async () => {
  const received = Promise.withResolvers<{ payload: Buffer; headers: IncomingHttpHeaders }>();
  const server = createServer(async (incoming, answer) => {
    received.resolve({ payload: await buffer(incoming), headers: incoming.headers });
    answer.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const headers = await sign(body, secret, { id: event.id });
    await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, headers });
    const delivery = await received.promise;
    await expect(unwrap(delivery.payload, delivery.headers, secret)).resolves.toEqual(event);
    await expect(unwrap(delivery.payload, delivery.headers, otherSecret)).rejects.toMatchObject({ reason: 'no_match' });
  } finally {
    server.close();
  }
});

describe('headers', () => {
  test.each([
    ['an object of class Headers', new Headers(hexHeaders)],
    ['a record', hexHeaders],
    ['a record with lists, as of API gateways', { 'x-cloudnexus-signature': [hex(body)] }],
    ['a record with gaps', { authorization: undefined, ...hexHeaders }],
  ])('may be %s', async (_, headers) => {
    await expect(unwrap(body, headers, secret)).resolves.toEqual(event);
  });

  test('with two signatures in one place have none', async () => {
    const twice = { 'x-cloudnexus-signature': [hex(body), hex(body)] };
    await expect(unwrap(body, twice, secret)).rejects.toMatchObject({ reason: 'malformed_signature' });
  });
});

describe('the clock', () => {
  test('is the real one where none is given', async () => {
    await expect(unwrap(body, await sign(body, secret, { id: 'evt_1' }), secret)).resolves.toEqual(event);
    const old = await sign(body, secret, { id: 'evt_1', timestamp: new Date(Date.now() - 600_000) });
    await expect(unwrap(body, old, secret)).rejects.toMatchObject({ reason: 'timestamp_too_old' });
  });

  test('in an error is compared with the time of the attempt', async () => {
    const late = { now: new Date((now + 301) * 1000) };
    await expect(unwrap(body, standardHeaders, secret, late)).rejects.toThrow('301 s old');
  });

  test('does not matter to the hexadecimal form, which has no time', async () => {
    await expect(unwrap(body, hexHeaders, secret, { tolerance: 0 })).resolves.toEqual(event);
  });
});

describe('any flipped bit is refused', () => {
  const parts: [string, (bit: number) => Promise<unknown>][] = [
    ['in the body', (bit) => unwrap(Buffer.from(flip(body, bit), 'latin1'), hexHeaders, secret)],
    ['in the signature', (bit) => unwrap(body, { 'X-CloudNexus-Signature': flip(hex(body), bit) }, secret)],
    ['in the secret', (bit) => unwrap(body, hexHeaders, Buffer.from(flip(secret, bit), 'latin1').toString('latin1'))],
    [
      'in the body under Standard Webhooks',
      (bit) => unwrap(Buffer.from(flip(body, bit), 'latin1'), standardHeaders, secret, at),
    ],
    ...(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const).map((name): (typeof parts)[number] => [
      `in ${name}`,
      (bit) => unwrap(body, { ...standardHeaders, [name]: flip(standardHeaders[name], bit) }, secret, at),
    ]),
  ];
  test.each(parts)('%s', async (_, take) => {
    await assert(
      asyncProperty(nat({ max: body.length * 8 - 1 }), async (bit) => {
        await expect(take(bit)).rejects.toBeInstanceOf(WebhookVerificationError);
      }),
    );
  });
});

test('no other text than the signature is taken for one', async () => {
  await assert(
    asyncProperty(string(), string(), async (one, other) => {
      const headers = {
        'X-CloudNexus-Signature': one,
        'webhook-id': event.id,
        'webhook-timestamp': String(now),
        'webhook-signature': other,
      };
      await expect(unwrap(body, headers, secret, at)).rejects.toBeInstanceOf(WebhookVerificationError);
    }),
  );
});

test('the error says what it is, and why', async () => {
  const error: unknown = await unwrap(body, {}, secret).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WebhookVerificationError);
  expect(error).toMatchObject({ name: 'WebhookVerificationError', reason: 'missing_signature' });
  expect(String((error as Error).stack)).toMatch(/^WebhookVerificationError: There is no X-CloudNexus-Signature/);
});

function request(headers: Record<string, string> = hexHeaders): Request {
  return new Request('https://example.com/hook', { method: 'POST', body, headers });
}

function flip(text: string, bit: number): string {
  const bytes = Buffer.from(text);
  const place = Math.floor(bit / 8) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (bit % 8)), place);
  return bytes.toString('latin1');
}
