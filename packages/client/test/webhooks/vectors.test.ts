// The fixture that the SDKs of every language run.
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { unwrap, verifyWebhook, WebhookVerificationError } from '../../src/webhooks/index.ts';
import { verifyWebhook as printed } from './reference.ts';
import { bytes } from './vectors/making.ts';
import type { Vector } from './vectors/vector.ts';
import { fixture, fixtureFile } from './vectors/write.ts';

const { now, vectors } = JSON.parse(readFileSync(fixtureFile, 'utf8')) as { now: number; vectors: Vector[] };

test('the fixture is what its script writes', () => {
  expect({ now, vectors }, 'Run test/webhooks/vectors/write.ts').toMatchObject({
    now: JSON.parse(fixture).now,
    vectors: JSON.parse(fixture).vectors,
  });
});

test('every case has a name of its own', () => {
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

describe('unwrap', () => {
  test.each(vectors)('$name', async ({ payload, headers, secrets, tolerance, unwrap: expected }) => {
    const result = await unwrap(raw(payload), headers, secrets, { tolerance, now: new Date(now * 1000) }).then(
      ({ event }) => ({ event }),
      ({ reason }) => ({ reason }),
    );
    expect(result).toEqual(expected);
  });
});

describe('verifyWebhook', () => {
  test.each(vectors.filter(({ verify }) => verify !== undefined))('$name', (vector) => {
    expect(outcome(() => verifyWebhook(raw(vector.payload), hexHeader(vector), vector.secrets[0] ?? ''))).toBe(
      vector.verify,
    );
  });

  test.each(vectors.filter(({ verify }) => verify === true))('the printed function agrees on $name', (vector) => {
    expect(printed(bytes(vector.payload), hexHeader(vector), vector.secrets[0] ?? '')).toBe(true);
  });
});

describe('the library of Standard Webhooks', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const standard = vectors.filter(
    ({ unwrap: expected, headers, tolerance }) =>
      'event' in expected && tolerance === undefined && /webhook-timestamp/i.test(Object.keys(headers).join()),
  );
  test.each(standard)('agrees on $name', ({ payload, headers, secrets }) => {
    vi.useFakeTimers({ now: now * 1000 }); // it reads the clock by itself
    const secret = secrets.at(-1) ?? '';
    expect(() => new Webhook(secret).verify(bytes(payload), headers)).not.toThrow();
  });
});

function raw(payload: Vector['payload']): string | Uint8Array {
  return typeof payload === 'string' ? payload : bytes(payload);
}

function hexHeader({ headers }: Vector): string {
  return Object.entries(headers).find(([name]) => /^x-cloudnexus-signature$/i.test(name))?.[1] ?? '';
}

function outcome(verify: () => boolean): unknown {
  try {
    return verify();
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.reason;
    throw error;
  }
}
