// After a 429 all calls of a client wait.
import { expect, test } from 'vitest';
import { Gate } from '../src/core/gate.ts';
import { AbortError, RateLimitError, TimeoutError } from '../src/index.ts';
import { duration, refusal, serve, thrownBy, type Answer } from './server.ts';

const limited = (seconds: string): Answer => ({
  status: 429,
  headers: { 'Retry-After': seconds, 'X-Request-Id': 'req_limited' },
  body: refusal('rate_limited'),
});

test('rule 4: a 429 pauses every call of the client, and of those made from it', async () => {
  const server = await serve(limited('1'), {});
  const cn = server.client();
  const first = cn.servers.get('srv_1');
  await until(() => server.received.length === 1);
  await pause(50);
  const others = [cn.servers.get('srv_2'), cn.with({ timeout: 30_000 }).servers.get('srv_3')];
  await Promise.all([first, ...others]);
  const [refused, ...later] = server.received.map(({ at }) => at);
  expect(later).toHaveLength(3);
  for (const at of later) expect(at - (refused ?? 0)).toBeGreaterThan(950);
});

test('rule 4: another client goes on', async () => {
  const server = await serve(limited('2'), {});
  const waiting = server.client().servers.get('srv_1');
  await until(() => server.received.length === 1);
  expect(await duration(server.client().servers.get('srv_2'))).toBeLessThan(1000);
  await waiting;
});

test('rule 4: the calls are released spread out, not all at once', async () => {
  const server = await serve(limited('1'), {});
  const cn = server.client();
  const first = cn.servers.get('srv_1');
  await until(() => server.received.length === 1);
  await pause(50);
  await Promise.all([first, ...Array.from({ length: 30 }, () => cn.servers.get('srv_2'))]);
  const later = server.received.slice(1).map(({ at }) => at);
  expect(later).toHaveLength(31);
  expect(Math.max(...later) - Math.min(...later)).toBeGreaterThan(300);
});

test('rule 4: a call that waits at the gate can be aborted', async () => {
  const server = await serve(limited('20'), {});
  const cn = server.client();
  const first = new AbortController();
  const second = new AbortController();
  const calls = [
    cn.servers.get('srv_1', {}, { signal: first.signal }),
    until(() => server.received.length === 1)
      .then(() => pause(50))
      .then(() => cn.servers.get('srv_2', {}, { signal: second.signal })),
  ];
  setTimeout(() => first.abort(), 200);
  setTimeout(() => second.abort(), 200);
  expect(await duration(Promise.allSettled(calls))).toBeLessThan(3000);
  for (const call of calls) expect(await thrownBy(call)).toBeInstanceOf(AbortError);
  expect(server.received).toHaveLength(1);
});

test('rule 4: a call whose deadline is before the end of the pause is not sent, and says for how long not to ask', async () => {
  const server = await serve(limited('50'), {});
  const cn = server.client({ maxRetries: 0 });
  await thrownBy(cn.servers.get('srv_1'));
  const call = cn.servers.get('srv_2', {}, { timeout: 5000 });
  expect(await duration(call)).toBeLessThan(1000);
  const error = await thrownBy(call);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({
    attempts: 0,
    requestId: 'req_limited',
    url: `${server.url}/servers/srv_2`,
    message: expect.stringContaining('Given up'),
  });
  expect((error as RateLimitError).retryAfter).toBeGreaterThan(45); // it is one, as was just seen
  expect(server.received).toHaveLength(1);
});

test('rule 4: a refusal that comes while calls wait makes them wait longer', async () => {
  const server = await serve(limited('1'), limited('1'), {});
  const cn = server.client({ maxRetries: 5 });
  const first = cn.servers.get('srv_1');
  await until(() => server.received.length === 1);
  await pause(50);
  await Promise.all([first, cn.servers.get('srv_2'), cn.servers.get('srv_3')]);
  const started = server.received[0]?.at ?? 0;
  // One call tries after a second and is refused; with the spread a second may be under way by then.
  expect(server.received.filter(({ at }) => at - started > 1900).length).toBeGreaterThanOrEqual(2);
});

test('rule 4: the pause ends at the deadline of a call too', async () => {
  const server = await serve(limited('1'));
  const error = await thrownBy(server.client({ timeout: 1500, maxRetries: 50 }).servers.get('srv_1'));
  expect(error instanceof RateLimitError || error instanceof TimeoutError).toBe(true);
});

test('rule 4: calls leave the gate one after the other', () => {
  const gate = new Gate();
  expect(gate.hold(0, 0.5)).toBeUndefined();
  const by = new RateLimitError('no', Object.create(null));
  gate.close(1000, by);
  const places = Array.from({ length: 100 }, () => gate.hold(400, 0)?.spread ?? -1);
  expect(gate.hold(400, 0)).toMatchObject({ wait: 600, by });
  expect(places).toEqual(Array.from({ length: 100 }, (_, place) => place * 20));
  expect(gate.hold(1000, 0)).toBeUndefined();
});

test('rule 4: a shorter refusal does not open the gate earlier', () => {
  const gate = new Gate();
  const by = new RateLimitError('no', Object.create(null));
  gate.close(1000, by);
  gate.close(500, by);
  expect(gate.hold(600, 0)?.wait).toBe(400);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
