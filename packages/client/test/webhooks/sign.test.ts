import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { sign, unwrap, verifyWebhook } from '../../src/webhooks/index.ts';
import { verifyWebhook as printed } from './reference.ts';
import { body, event, hex, now, secret, standard } from './vectors/making.ts';

const timestamp = new Date(now * 1000);

test('the headers are those of a delivery', async () => {
  await expect(sign(body, secret, { id: event.id, timestamp })).resolves.toEqual({
    'X-CloudNexus-Signature': hex(body),
    'webhook-id': event.id,
    'webhook-timestamp': String(now),
    'webhook-signature': standard(event.id, now, body),
  });
});

describe.each([
  ['a text', body],
  ['bytes', Buffer.from(body)],
  ['many alphabets', JSON.stringify({ ...event, data: { name: 'Zürich 東京 🚀' } })],
])('what was signed from %s', (_, payload) => {
  test('is taken by everything that verifies', async () => {
    const headers = await sign(payload, secret, { id: event.id });
    const signature = headers['X-CloudNexus-Signature'];
    expect(verifyWebhook(payload, signature, secret)).toBe(true);
    expect(printed(payload, signature, secret)).toBe(true);
    expect(() => new Webhook(secret).verify(Buffer.from(payload), headers)).not.toThrow();
    await expect(unwrap(payload, headers, secret)).resolves.toHaveProperty('event', 'server.created');
    await expect(unwrap(payload, { 'X-CloudNexus-Signature': signature }, secret)).resolves.toHaveProperty('id');
  });
});

test.each(['', 'secret', secret.slice(0, -1), ` ${secret}`])('%j is no secret to sign with', async (bad) => {
  await expect(sign(body, bad, { id: event.id })).rejects.toMatchObject({ reason: 'invalid_secret' });
});

test('a parsed body is not signed', async () => {
  await expect(sign(event as never, secret, { id: event.id })).rejects.toMatchObject({ reason: 'parsed_body' });
});
