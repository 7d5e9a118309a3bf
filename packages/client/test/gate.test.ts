// After a 429 all calls of a client wait.
import { expect, test } from 'vitest';
import { Gate } from '../src/core/gate.ts';
import { AbortError, RateLimitError, TimeoutError, type CloudNexus } from '../src/index.ts';
import { atOnce, refusal, serve, thrownBy, timed, type Answer, type TestServer } from './server.ts';

const limited = (seconds: string): Answer => ({
  status: 429,
  headers: { 'Retry-After': seconds, 'X-Request-Id': 'req_limited' },
  body: refusal('rate_limited'),
});

test('rule 4: a 429 pauses every call of the client, and of those made from it', async () => {
  const { server, cn, first } = await refuseFirst(limited('1'), {});
  const others = [cn.servers.get('srv_2'), cn.with({ timeout: 30_000 }).servers.get('srv_3')];
  await Promise.all([first, ...others]);
  const [refused, ...later] = server.received.map(({ at }) => at);
  expect(later).toHaveLength(3);
  for (const at of later) expect(at - (refused ?? 0)).toBeGreaterThan(950);
});

test('rule 4: another client goes on', async () => {
  const { server, first, abort } = await refuseFirst(limited('20'), {});
  expect((await timed(() => server.client().servers.get('srv_2'))).took).toBeLessThan(atOnce);
  abort();
  expect(await thrownBy(first)).toBeInstanceOf(AbortError);
});

test('rule 4: the calls are released spread out, not all at once', async () => {
  const { server, cn, first } = await refuseFirst(limited('1'), {});
  await Promise.all([first, ...Array.from({ length: 100 }, () => cn.servers.get('srv_2'))]);
  const later = server.received.slice(1).map(({ at }) => at);
  expect(later).toHaveLength(101);
  expect(Math.max(...later) - Math.min(...later)).toBeGreaterThan(300);
});

test('rule 4: a call that waits at the gate can be aborted', async () => {
  const { server, cn, first, abort } = await refuseFirst(limited('20'), {});
  const second = new AbortController();
  const calls = [first, cn.servers.get('srv_2', {}, { signal: second.signal })];
  setTimeout(abort, 100);
  setTimeout(() => second.abort(), 100);
  expect((await timed(() => Promise.allSettled(calls))).took).toBeLessThan(atOnce);
  for (const call of calls) expect(await thrownBy(call)).toBeInstanceOf(AbortError);
  expect(server.received).toHaveLength(1);
});

test('rule 4: a call whose deadline is before the end of the pause is not sent, and says for how long not to ask', async () => {
  const server = await serve(limited('50'), {});
  const cn = server.client({ maxRetries: 0 });
  await thrownBy(cn.servers.get('srv_1'));
  const { took, error } = await timed(() => cn.servers.get('srv_2', {}, { timeout: 20_000 }));
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({
    attempts: 0,
    requestId: 'req_limited',
    url: `${server.url}/servers/srv_2`,
    message: expect.stringContaining('Given up'),
  });
  expect((error as RateLimitError).retryAfter).toBeGreaterThan(50 - atOnce / 1000); // it is one, as was just seen
  expect(server.received).toHaveLength(1);
});

test('rule 4: a refusal that comes while calls wait makes them wait longer', async () => {
  const { server, cn, first } = await refuseFirst(limited('1'), limited('1'), {});
  await Promise.all([first, ...Array.from({ length: 50 }, () => cn.servers.get('srv_2'))]);
  const started = server.received[0]?.at ?? 0;
  // One call tries after a second and is refused; with the spread some others may be under way by then.
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

/** A client whose first call was refused, waits, and can be aborted. */
async function refuseFirst(
  ...answers: Answer[]
): Promise<{ server: TestServer; cn: CloudNexus; first: Promise<unknown>; abort: () => void }> {
  const server = await serve(...answers);
  const controller = new AbortController();
  const isClosed = Promise.withResolvers<void>();
  const cn = server.client({ maxRetries: 5, hooks: { retry: () => isClosed.resolve() } });
  const first = cn.servers.get('srv_1', {}, { signal: controller.signal });
  await isClosed.promise;
  return { server, cn, first, abort: () => controller.abort() };
}
