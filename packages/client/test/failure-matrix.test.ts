// The failures that no published SDK passes whole.
import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { AbortError, CloudNexus, CloudNexusError, RateLimitError, TimeoutError } from '../src/index.ts';
import { atOnce, lost, order, refusal, serve, stalled, thrownBy, timed } from './server.ts';

const unavailable = { status: 503, body: refusal('service_unavailable') };
const limited = (headers: Record<string, string>) => ({ status: 429, headers, body: refusal('rate_limited') });

test('failure 1: a GET that got 503 is retried', async () => {
  const server = await serve(unavailable, {});
  await expect(server.client().servers.get('srv_2x9k4m')).resolves.toMatchObject({ name: 'web' });
  expect(server.received).toHaveLength(2);
});

test('failure 2: a POST that got 503 is retried under one key', async () => {
  const server = await serve(unavailable, unavailable, {});
  await server.client().servers.create(order);
  const keys = server.received.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toBeTypeOf('string');
});

test('failure 3: a POST whose socket was reset is retried under that key', async () => {
  const server = await serve((request) => request.socket.resetAndDestroy(), lost, {});
  await server.client().servers.create(order);
  const keys = server.received.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
});

test('failure 4: a 429 with `Retry-After: 1` waits 1 s', async () => {
  const server = await serve(limited({ 'Retry-After': '1' }), {});
  const { took } = await timed(() => server.client().servers.get('srv_2x9k4m'));
  expect(server.received).toHaveLength(2);
  expect(took).toBeGreaterThan(950);
  expect(took).toBeLessThan(1000 + atOnce);
});

test('failure 5: a 429 with only `X-RateLimit-Reset` 3 s ahead waits 3 s', async () => {
  const reset = Math.ceil(Date.now() / 1000) + 3;
  const server = await serve(limited({ 'X-RateLimit-Reset': String(reset) }), {});
  await server.client().servers.get('srv_2x9k4m');
  expect(server.received).toHaveLength(2);
  const late = Date.now() - reset * 1000;
  // A timer may be a millisecond early, and the two clocks are not one.
  expect(late).toBeGreaterThan(-50);
  expect(late).toBeLessThan(atOnce);
});

test('failure 6: `Retry-After: 90` against a deadline of 10 s fails at once and says so', async () => {
  const server = await serve(limited({ 'Retry-After': '90' }));
  const { took, error } = await timed(() => server.client({ timeout: 10_000 }).servers.get('srv_2x9k4m'));
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfter: 90, attempts: 1, message: expect.stringMatching(/wait 90 s .*`timeout`/) });
  expect(server.received).toHaveLength(1);
});

test('failure 7: an abort 200 ms into a backoff of 20 s rejects at once', async () => {
  const server = await serve({ ...unavailable, headers: { 'Retry-After': '20' } });
  const controller = new AbortController();
  const retry = (): void => void setTimeout(() => controller.abort(), 200);
  const cn = server.client({ hooks: { retry } });
  const { took, error } = await timed(() => cn.servers.get('srv_2x9k4m', {}, { signal: controller.signal }));
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(AbortError);
  expect(server.received).toHaveLength(1);
});

test('failure 8: headers that were sent and a body that stalls end at the deadline', async () => {
  const server = await serve(stalled);
  const { took, error } = await timed(() => server.client({ timeout: 300 }).servers.get('srv_2x9k4m'));
  expect(took).toBeGreaterThan(280);
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(TimeoutError);
});

test('failure 9: 1,000 calls on one signal leave no listeners', async () => {
  const server = await serve({});
  const { signal } = new AbortController();
  const cn = server.client();
  for (let batch = 0; batch < 20; batch += 1) {
    await Promise.all(Array.from({ length: 50 }, () => cn.servers.get('srv_2x9k4m', {}, { signal })));
  }
  expect(server.received).toHaveLength(1000);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('failure 10: no key in the environment does not break construction', async () => {
  const { CN_API_KEY: kept } = process.env;
  delete process.env['CN_API_KEY'];
  try {
    const cn = new CloudNexus(process.env['CN_API_KEY']);
    const error = await thrownBy(cn.servers.list());
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(error).toMatchObject({ message: expect.stringContaining('CN_API_KEY') });
  } finally {
    if (kept !== undefined) process.env['CN_API_KEY'] = kept;
  }
});
