// Whatever a program passes in the place of the body, the signature, the headers or the secret: nothing but the true ones
// verifies.
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { unwrap, verifyWebhook, webhooks, WebhookVerificationError } from '../../src/webhooks/index.ts';
import { body, event, hex, secret, standard } from './vectors/making.ts';

/** What programs pass by mistake. */
const things: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['NaN', Number.NaN],
  ['a symbol', Symbol('body')],
  ['a function', () => body],
  ['an empty object', {}],
  ['an empty list', []],
  ['the parsed body', JSON.parse(body)],
  ['a list of the body', [body]],
  ['the body in an object', Object(body)],
  ['an object that turns into the body', { toString: () => body, valueOf: () => body }],
  ['an object without a prototype', Object.create(null)],
  ['an object that says how long it is', { byteLength: body.length, length: body.length }],
  ['an object with the methods of a request, but parsed', { headers: {}, arrayBuffer: 1, bodyUsed: false }],
  ['a parsed Buffer', JSON.parse(JSON.stringify(Buffer.from(body)))],
  ['a view of other numbers', new Uint16Array(8)],
  ['a DataView', new DataView(new ArrayBuffer(8))],
  ['a promise', Promise.resolve(body)],
  ['a Map', new Map([['x-cloudnexus-signature', hex(body)]])],
];

/** Signatures of what such things turn into, made by somebody who wants them to verify. */
const guesses = [
  '',
  'undefined',
  'null',
  'true',
  '0',
  'NaN',
  '{}',
  '[]',
  '[object Object]',
  body,
  JSON.stringify(event),
];

describe('a body that is none', () => {
  test.each(things)('%s is refused by verifyWebhook, and the error says why', (_, thing) => {
    for (const guess of guesses) expect(() => verifyWebhook(thing as string, hex(guess), secret)).toThrow(parsed); // wrong on purpose, as below
  });

  test.each(things)('%s is refused by unwrap, and the error says why', async (_, thing) => {
    for (const guess of guesses)
      await expect(unwrap(thing as string, { 'X-CloudNexus-Signature': hex(guess) }, secret)).rejects.toThrow(parsed);
  });

  const parsed = expect.objectContaining({
    name: 'WebhookVerificationError',
    reason: 'parsed_body',
    message: expect.stringContaining('before anything parses it'),
  });
});

describe('a secret that is none', () => {
  const keys = ['undefined', 'null', '', '[object Object]', 'true', '0', 'NaN', body];

  test.each([...things, ['an empty text', '']])('%s is refused by verifyWebhook', (_, thing) => {
    for (const key of keys)
      expect(() => verifyWebhook(body, hex(body, key), thing as string)).toThrow(WebhookVerificationError);
  });

  const lists: [string, unknown][] = [
    ...things.map(([name, thing]): [string, unknown] => [`a list with ${name}`, [thing]]),
    ['an empty text', ''],
    ['a list with an empty text', ['']],
    ['a list in a list', [[secret]]],
    ['the true secret beside nothing', [secret, undefined]],
    ['the headers', new Headers()],
  ];
  test.each([...things.filter(([, thing]) => !Array.isArray(thing) || thing.length === 0), ...lists])(
    '%s is refused by unwrap',
    async (_, thing) => {
      for (const key of keys)
        await expect(unwrap(body, { 'X-CloudNexus-Signature': hex(body, key) }, thing as string)).rejects.toMatchObject(
          { reason: 'invalid_secret' },
        );
    },
  );

  test.each(things)('%s is refused by the handler, and nothing is called', async (_, thing) => {
    let called = false;
    const hooks = webhooks(thing as string).onUnknown(() => (called = true));
    await expect(hooks.handle(body, { 'X-CloudNexus-Signature': hex(body, '') })).rejects.toBeInstanceOf(
      WebhookVerificationError,
    );
    expect(called).toBe(false);
  });
});

describe('headers that are none', () => {
  test.each(things.filter(([name]) => name !== 'a Map'))('%s has no signature', async (_, thing) => {
    await expect(unwrap(body, thing as Headers, secret)).rejects.toBeInstanceOf(Error);
  });

  test('a secret in their place is refused', async () => {
    await expect(unwrap(body as never, secret)).rejects.toMatchObject({ reason: 'missing_signature' });
  });

  test.each(things)('%s is no signature', async (_, thing) => {
    await expect(unwrap(body, { 'X-CloudNexus-Signature': thing as string }, secret)).rejects.toBeInstanceOf(Error);
  });

  test('a header called get is nothing special', async () => {
    const headers = { get: 'x', 'x-cloudnexus-signature': hex(body) };
    await expect(unwrap(body, headers, secret)).resolves.toEqual(event);
  });
});

describe('options that are none', () => {
  const old = { 'webhook-id': event.id, 'webhook-timestamp': '1', 'webhook-signature': standard(event.id, 1, body) };
  test.each([
    ['no time to compare with', { now: new Date(Number.NaN) }],
    ['a tolerance that is not a number', { tolerance: Number.NaN }],
    ['a tolerance in words', { tolerance: '5 minutes' as never }],
    ['a negative tolerance', { tolerance: -1 }],
  ])('%s lets nothing pass', async (_, options) => {
    await expect(unwrap(body, old, secret, options)).rejects.toMatchObject({ reason: 'timestamp_too_old' });
  });
});

test('bytes from another realm are bytes, as test runners have them', async () => {
  const foreign = runInNewContext('Uint8Array.from(bytes)', { bytes: [...Buffer.from(body)] }) as Uint8Array;
  expect(foreign).not.toBeInstanceOf(Uint8Array);
  expect(verifyWebhook(foreign, hex(body), secret)).toBe(true);
  expect(verifyWebhook(foreign.buffer as ArrayBuffer, hex(body), secret)).toBe(true); // not shared
  await expect(unwrap(foreign, { 'X-CloudNexus-Signature': hex(body) }, secret)).resolves.toEqual(event);
});

test('an error never shows the secret', async () => {
  const spoilt = `${secret} `;
  const failures = await Promise.allSettled([
    unwrap(body, { 'X-CloudNexus-Signature': hex(body) }, spoilt),
    unwrap(body, { 'X-CloudNexus-Signature': hex('') }, secret),
    unwrap(body, {}, secret),
  ]);
  for (const failure of failures) {
    const error: unknown = failure.status === 'rejected' && failure.reason;
    expect(error).toBeInstanceOf(WebhookVerificationError);
    expect(String((error as Error).stack)).not.toContain(secret);
  }
});
