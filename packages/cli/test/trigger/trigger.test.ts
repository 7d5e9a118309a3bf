import { unwrap } from '@cloudnexus/sdk/webhooks';
import { readContract } from '@cloudnexus/contract/contract';
import { payloadContracts } from '@cloudnexus/contract/payloads';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type Api } from '../kit/api.ts';
import { openEndpoint, type Endpoint } from '../kit/endpoint.ts';
import { newMachine, type Machine } from '../kit/host.ts';

let endpoint: Endpoint;
let machine: Machine;
beforeEach(async (context) => {
  endpoint = await openEndpoint();
  machine = newMachine();
  context.onTestFinished(async () => {
    await endpoint.close();
    machine.remove();
  });
});

describe('without the API', () => {
  test.each(payloadContracts(readContract()))(
    'a $event is as the contract has it, and signed',
    async ({ event, webhook }) => {
      const { code, out, err } = await machine.run(`trigger ${event} --forward-to ${endpoint.url}`);
      expect(code).toBe(0);
      expect(out).toMatch(/→ 200 in \d+ ms/);
      const [sent] = endpoint.received;
      expect(webhook(JSON.parse(sent?.body ?? ''))).toEqual([]);
      const secret = /whsec_\S+/.exec(err)?.[0] ?? '';
      await expect(unwrap(sent?.body ?? '', sent?.headers ?? {}, secret)).resolves.toMatchObject({ event });
    },
  );

  test('each one is a new event that happens now', async () => {
    await machine.run(`trigger server.created --forward-to ${endpoint.url}`);
    await machine.run(`trigger server.created --forward-to ${endpoint.url}`);
    const [first, second] = endpoint.received.map(({ body }) => JSON.parse(body));
    expect(first.id).not.toBe(second.id);
    expect(Math.abs(Date.parse(first.timestamp) - Date.now())).toBeLessThan(60_000);
  });

  test('a secret of a webhook can be given, and one that is none is refused before anything is sent', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    await machine.run(`trigger server.created --forward-to ${endpoint.url} --secret ${secret}`);
    const [sent] = endpoint.received;
    await expect(unwrap(sent?.body ?? '', sent?.headers ?? {}, secret)).resolves.toMatchObject({
      event: 'server.created',
    });
    const refused = await machine.run(`trigger server.created --forward-to ${endpoint.url} --secret hunter2`);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('whsec_') });
    expect(refused.err).not.toContain('hunter2');
    expect(endpoint.received).toHaveLength(1);
  });

  test('an endpoint that refuses is shown with what it says, and the exit code tells', async () => {
    endpoint.answer = { status: 500, text: 'TypeError: data is undefined' };
    const { code, out } = await machine.run(`trigger server.created --forward-to ${endpoint.url}`);
    expect(code).toBe(4);
    expect(out).toMatch(/→ 500 in \d+ ms .*: TypeError: data is undefined/);
  });

  test('an event that does not exist is a mistake, with the one that was meant', async () => {
    const { code, err } = await machine.run(`trigger server.create --forward-to ${endpoint.url}`);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean server.created?');
  });
});

describe('with the API', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  test(
    'every active webhook that receives the event gets a sample, and its answer is shown',
    { timeout: 60_000 },
    async () => {
      const env = { ...api.env };
      expect(await machine.run('trigger server.scaled', { env })).toMatchObject({
        code: 4,
        out: '',
        err: expect.stringContaining('No active webhook'),
      });
      await machine.run(`webhooks create --url ${endpoint.url} --events server.scaled,server.created`, { env });
      await machine.run(`webhooks create --url ${endpoint.url} --event cluster.node.joined`, { env });
      const { code, out } = await machine.run('trigger server.scaled', { env });
      expect(code).toBe(0);
      expect(out).toMatch(/^dlv_\w+ {2}succeeded \(200\) {2}whk_\w+ http:.*\n$/);
      expect(endpoint.received.map(({ headers }) => headers['x-cloudnexus-event'])).toEqual(['server.scaled']);
    },
  );

  test('a webhook can be named, and one that fails is told', { timeout: 60_000 }, async () => {
    const env = { ...api.env };
    endpoint.answer = { status: 503 };
    const { out } = await machine.run(`webhooks create --url ${endpoint.url} --event server.created --json`, { env });
    const ended = await machine.run(`trigger security.threat.detected --webhook ${JSON.parse(out).id} --json`, { env });
    expect(ended.code).toBe(4);
    expect(JSON.parse(ended.out)).toMatchObject([{ status: 'retrying', last_response_status: 503 }]);
  });
});
