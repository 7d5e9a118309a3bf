// The total deadline, and what an abort leaves behind.
import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { within } from '../src/core/deadline.ts';
import { sleep } from '../src/core/sleep.ts';
import { AbortError, CloudNexus, ConnectionError, TimeoutError } from '../src/index.ts';
import { atOnce, found, refusal, serve, silent, stalled, thrownBy, timed, type Answer } from './server.ts';

const unavailable = { status: 503, body: refusal('service_unavailable') };

test('rule 5: the deadline ends a call that gets no answer', async () => {
  const server = await serve(silent);
  const { took, error } = await timed(() => server.client({ timeout: 300 }).servers.get('srv_2x9k4m'));
  expect(took).toBeGreaterThan(280);
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ message: 'servers.get: not done in 300 ms (attempts: 1)' });
});

test('rule 5: it is one deadline for all attempts and the waits between them', async () => {
  const server = await serve((_, response) => {
    setTimeout(() => response.writeHead(503, { 'Retry-After': '0' }).end(), 150);
  });
  const cn = server.client({ timeout: 2000, maxRetries: 100 });
  const { took, error } = await timed(() => cn.servers.get('srv_2x9k4m'));
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ cause: { status: 503 } });
  expect(server.received.length).toBeGreaterThan(1);
  expect(server.received.length).toBeLessThan(15);
});

test('rule 5: a body that comes drop by drop does not hold it off', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const dripping = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(dripping));
  });
  const { took, error } = await timed(() => server.client({ timeout: 300 }).servers.get('srv_2x9k4m'));
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(TimeoutError);
});

test("rule 5: a call's own timeout wins", async () => {
  const server = await serve(silent);
  const { took, error } = await timed(() => server.client().servers.get('srv_2x9k4m', {}, { timeout: 100 }));
  expect(took).toBeLessThan(atOnce);
  expect(error).toMatchObject({ message: 'servers.get: not done in 100 ms (attempts: 1)' });
});

test('rule 5: no timeout at all can be asked for', async () => {
  const server = await serve((_, response) => {
    setTimeout(() => response.end(JSON.stringify(found)), 100);
  });
  const cn = server.client({ timeout: Number.POSITIVE_INFINITY });
  await expect(cn.servers.get('srv_2x9k4m')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
});

test.each([
  ['before the head of the answer', silent],
  ['in the middle of the body', stalled],
])('rule 5: an abort %s rejects at once, with the reason', async (_, act) => {
  const server = await serve(act);
  const controller = new AbortController();
  const reason = new Error('The person left');
  const call = server.client().servers.get('srv_2x9k4m', {}, { signal: controller.signal });
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  controller.abort(reason);
  const { took, error } = await timed(() => call);
  expect(took).toBeLessThan(atOnce);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ message: 'servers.get: aborted', cause: reason });
});

test('rule 5: a signal that has aborted before sends nothing', async () => {
  const server = await serve({});
  const error = await thrownBy(server.client().servers.get('srv_2x9k4m', {}, { signal: AbortSignal.abort() }));
  expect(error).toBeInstanceOf(AbortError);
  expect(server.received).toEqual([]);
});

test('rule 5: nothing is sent after an abort, even where fetch does not listen to it', async () => {
  let sent = 0;
  const answer = Promise.withResolvers<Response>();
  const cn = new CloudNexus('cn_live_sk_abc123', {
    accountId: 'acc_8k3m5p',
    fetch: () => {
      sent += 1;
      return answer.promise;
    },
  });
  expect(await thrownBy(cn.servers.get('srv_2x9k4m', {}, { timeout: 50 }))).toBeInstanceOf(TimeoutError);
  answer.resolve(new Response('', { status: 503, headers: { 'Retry-After': '0' } }));
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  expect(sent).toBe(1);
});

test.each([
  ['a success', {}, {}],
  ['an error', { status: 404 }, {}],
  ['retries', unavailable, {}],
  ['a timeout', silent, { timeout: 50 }],
])('rule 5: %s leaves no listener on the signal', async (_, answer, options) => {
  const server = await serve(answer);
  const { signal } = new AbortController();
  await Promise.allSettled([server.client({ maxRetries: 1 }).servers.get('srv_2x9k4m', {}, { signal, ...options })]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test.each([
  ['a success', {}, 'await cn.servers.get("srv_1")'],
  ['a thousand of them', {}, 'await Promise.all(Array.from({ length: 1000 }, () => cn.servers.get("srv_1")))'],
  ['an error', { status: 404 }, 'await fails(cn.servers.get("srv_1"))'],
  ['a deadline that passed', silent, 'await fails(cn.servers.get("srv_1", {}, { timeout: 100 }))'],
  ['an abort while waiting for an answer', silent, 'await fails(cn.servers.get("srv_1", {}, soon()))'],
  ['an abort in the middle of a body', stalled, 'await fails(cn.servers.get("srv_1", {}, soon()))'],
  ['an abort while waiting for another attempt', slow(503), 'await fails(cn.servers.get("srv_1", {}, soon()))'],
  ['an abort while waiting at the gate', slow(429), 'await fails(cn.servers.get("srv_1", {}, soon()))'],
  [
    'an abort while the account is asked for',
    silent,
    'await fails(new CloudNexus("cn_live_sk_abc123", { baseUrl }).servers.get("srv_1", {}, soon()))',
  ],
  [
    'an abort while a token is asked for',
    silent,
    `const credentials = { clientId: "c", clientSecret: "correct-horse", tokenUrl: baseUrl };
    await fails(new CloudNexus(credentials, { baseUrl, accountId: "acc_1" }).servers.get("srv_1", {}, soon()))`,
  ],
])('rule 5: %s leaves no timer, and the program ends by itself', async (_, answer, code) => {
  const server = await serve(answer);
  const program = `
    import { CloudNexus } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)};
    const fails = (call) => call.then(() => process.exit(1), () => undefined);
    const soon = () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      return { signal: controller.signal };
    };
    const baseUrl = ${JSON.stringify(server.url)};
    const cn = new CloudNexus('cn_live_sk_abc123', { baseUrl, accountId: 'acc_8k3m5p' });
    ${code};
    console.log(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);`;
  const { CN_ACCOUNT_ID: _id, ...env } = process.env;
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env,
    timeout: 15_000,
  });
  await expect(running).resolves.toMatchObject({ stdout: '0\n' });
});

test('rule 5: an account that nobody waits for any more is asked for again', async () => {
  const server = await serve(silent, { body: { data: { type: 'accounts', id: 'acc_8k3m5p' } } }, {});
  const controller = new AbortController();
  const cn = server.client({ accountId: undefined });
  const call = cn.servers.get('srv_2x9k4m', {}, { signal: controller.signal });
  setTimeout(() => controller.abort(), 100);
  expect(await thrownBy(call)).toBeInstanceOf(AbortError);
  await cn.servers.get('srv_2x9k4m');
  expect(server.received.map(({ url }) => url)).toEqual(['/v2/account', '/v2/account', '/v2/servers/srv_2x9k4m']);
});

test('rule 5: a method that cannot be called so leaves nothing behind either', async () => {
  const { signal } = new AbortController();
  const error = await thrownBy(new CloudNexus('cn_live_sk_abc123').servers.get('', {}, { signal }));
  expect(error).toMatchObject({ message: 'servers.get: no id: ' });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('rule 5: an aborted call is over: it neither retries nor says that it will', async () => {
  const server = await serve(silent);
  let retries = 0;
  const controller = new AbortController();
  const cn = server.client({ hooks: { retry: () => void (retries += 1) } });
  const call = cn.servers.get('srv_2x9k4m', {}, { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  expect(await thrownBy(call)).toBeInstanceOf(AbortError);
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  expect(retries).toBe(0);
});

test('rule 5: a sleep ends when it is aborted, and leaves no listener', async () => {
  const controller = new AbortController();
  const sleeping = sleep(20_000, controller.signal);
  setTimeout(() => controller.abort(new Error('enough')), 50);
  expect((await timed(() => sleeping)).took).toBeLessThan(atOnce);
  await expect(sleeping).rejects.toThrow('enough');
  await expect(sleep(20_000, controller.signal)).rejects.toThrow('enough');
  const { signal } = new AbortController();
  await sleep(1, signal);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('rule 5: a deadline beyond what timers can do is none, and not one at once', async () => {
  const bounds = { operation: 'servers.get', timeout: 2 ** 40 };
  await expect(within(async () => 'done', bounds)).resolves.toBe('done');
  await expect(within((signal) => sleep(100, signal), bounds)).resolves.toBeUndefined();
});

/** An answer that asks to wait for long. */
function slow(status: number): Answer {
  return { status, headers: { 'Retry-After': '20' }, body: refusal('later') };
}
