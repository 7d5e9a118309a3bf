// `listen` as a process of its own, against the real API: what is forwarded, and what a sudden end leaves undone.
import { unwrap } from '@cloudnexus/sdk/webhooks';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApi, type Api } from '../kit/api.ts';
import { openEndpoint, type Endpoint } from '../kit/endpoint.ts';
import { newMachine, type Machine } from '../kit/host.ts';
import { start, type Running } from '../kit/process.ts';

const patient = 90_000;
let api: Api;
let machine: Machine;
let endpoint: Endpoint;
let running: Running | undefined;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  machine = newMachine({ env: api.env });
  endpoint = await openEndpoint();
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  await endpoint.close();
  machine.remove();
});

const listen = (flags = ''): Running =>
  (running = start(`listen --forward-to ${endpoint.url}${flags}`, machine.home, api.env));
/** Makes a server, whose event follows when it runs. @returns its identifier */
async function makeServer(): Promise<string> {
  const { out } = await machine.run(
    'servers create --region us-east-1 --plan starter --image ubuntu-22.04 --json --wait',
  );
  return JSON.parse(out).id;
}
const forwarded = (): string[] => endpoint.received.map(({ body }) => JSON.parse(body).data.server_id);
const secretOf = ({ err }: Running): string => /whsec_\S+/.exec(err())?.[0] ?? '';

test(
  'an event comes as a webhook delivers it: the same bytes, and signatures that everybody verifies',
  { timeout: patient },
  async () => {
    const webhook = await openEndpoint();
    await machine.run(`webhooks create --url ${webhook.url} --event server.created`);
    const listening = listen();
    await listening.says('Connected.');
    await makeServer();
    await expect.poll(() => [webhook.received.length, endpoint.received.length], { timeout: 20_000 }).toEqual([1, 1]);
    const [ours, theirs] = [endpoint.received[0], webhook.received[0]];
    if (!ours || !theirs) throw new Error('Nothing came.');
    expect(ours.body).toBe(theirs.body);
    const own = Object.keys(theirs.headers).filter((name) => /^(x-cloudnexus|webhook)-/.test(name));
    expect(Object.keys(ours.headers)).toEqual(expect.arrayContaining(own));
    expect(ours.headers['user-agent']).toMatch(/^CloudNexus-Webhooks\//);
    expect(ours.headers['x-cloudnexus-event']).toBe('server.created');

    const secret = secretOf(listening);
    await expect(unwrap(ours.body, ours.headers, secret)).resolves.toMatchObject({ event: 'server.created' });
    expect(new Webhook(secret).verify(ours.body, Object(ours.headers))).toMatchObject({ event: 'server.created' });
    expect(verifyWebhook(ours.body, String(ours.headers['x-cloudnexus-signature']), secret)).toBe(true);
    await expect(unwrap(`${ours.body} `, ours.headers, secret)).rejects.toMatchObject({ reason: 'no_match' });
    await listening.says(/server\.created\s+evt_\w+.*\n.*→ 200 in \d+ ms/);
    await webhook.close();
  },
);

test('Ctrl-C ends it, and the next one has the same secret', { timeout: patient }, async () => {
  const first = listen();
  await first.says('Connected.');
  expect(await first.end('SIGINT')).toBe(0);
  expect(first.err()).toContain('Stopped.');
  const second = listen();
  await second.says('Connected.');
  expect(secretOf(second)).toBe(secretOf(first));
  expect(secretOf(second)).toMatch(/^whsec_.{44}$/);
});

test(
  'a sudden end loses no event: what happened meanwhile comes with the next start',
  { timeout: patient },
  async () => {
    const first = listen(' --from-latest');
    await first.says('Connected.');
    const made = [await makeServer()];
    await expect.poll(forwarded, { timeout: 20_000 }).toEqual(made);
    expect(await first.end('SIGKILL')).toBe('SIGKILL');
    made.push(await makeServer(), await makeServer());

    const second = listen();
    await second.says('Going on where the last listen stopped');
    await expect.poll(() => new Set(forwarded()), { timeout: 20_000 }).toEqual(new Set(made));
    expect(await second.end('SIGKILL')).toBe('SIGKILL');
  },
);

test('a sudden end before anything has happened loses nothing either', { timeout: patient }, async () => {
  const first = listen();
  await first.says('Connected.');
  expect(await first.end('SIGKILL')).toBe('SIGKILL');
  const made = await makeServer();
  listen();
  await expect.poll(forwarded, { timeout: 20_000 }).toContain(made);
});

test('an event that was being forwarded at a sudden end is forwarded again', { timeout: patient }, async () => {
  await endpoint.close();
  const first = listen(' --from-latest');
  await first.says('Connected.');
  const made = await makeServer();
  await first.says('nothing listens there; again in');
  await first.end('SIGKILL');
  const { port } = new URL(endpoint.url);
  endpoint = await openEndpoint(Number(port));
  listen();
  await expect.poll(forwarded, { timeout: 20_000 }).toContain(made);
});

test('it connects again when the API was away, says so, and misses nothing', { timeout: patient }, async () => {
  const listening = listen(' --from-latest');
  await listening.says('Connected.');
  await api.restart();
  const made = await makeServer();
  await expect.poll(forwarded, { timeout: 40_000 }).toContain(made);
  expect(listening.err()).toContain('The connection is lost.');
  expect(listening.err()).toContain('Connected again.');
});

test(
  'with --json a line of stdout is an event as it was sent, and nothing else is there',
  { timeout: patient },
  async () => {
    const listening = listen(' --from-latest --json');
    await listening.says('Connected.');
    await makeServer();
    await listening.says('→ 200');
    expect(listening.out()).toBe(`${endpoint.received[0]?.body}\n`);
  },
);

/** As the printed reference has it. */
function verifyWebhook(payload: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(payload, 'utf-8').digest('hex');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}
