// Every workflow of the contract, to its end.
import { readdirSync } from 'node:fs';
import { arazzoFolder, respect, type WorkflowResult } from '@cloudnexus/contract/arazzo';
import { MadeResources } from '@cloudnexus/contract/resources';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount } from './kit/accounts.ts';
import { newClients } from './kit/clients.ts';
import { start, type Started } from './kit/start.ts';
import { startReceiver, type Receiver } from '../delivery/kit/receiver.ts';

const names = readdirSync(arazzoFolder)
  .filter((file) => file.endsWith('.arazzo.yaml'))
  .map((file) => file.replace('.arazzo.yaml', ''));

let api: Started;
let receiver: Receiver;
let results: WorkflowResult[];

beforeAll(async () => {
  [api, receiver] = await Promise.all([start(), startReceiver()]);
  const credentials = await newAccount(api.store);
  const { client } = await newClients(api.store, credentials.accountId);
  const target = { name: 'api', baseUrl: api.baseUrl, credentials, means: { endpoint: receiver.url } } as const;
  const resources = new MadeResources({ ...target, close: async () => {} });
  const servers = await Promise.all([1, 2, 3].map(() => resources.make('servers')));
  results = await respect(
    names,
    { api: api.baseUrl, oauth: api.url },
    {
      api_key: credentials.apiKey,
      account_id: credentials.accountId,
      client_id: client.id,
      client_secret: client.secret,
      host: api.url,
      page_size: 2,
      region: 'us-east-1',
      image: 'ubuntu-22.04',
      plan: 'enterprise',
      server_id: servers[0],
      webhook_id: await resources.make('webhooks'),
      url: receiver.url,
    },
  );
}, 180_000);
afterAll(async () => {
  await api.close();
  await receiver.close();
});

test.each(names)('%s', (name) => {
  const result = results.find((each) => each.name === name);
  expect(lastOfEach(result)).toEqual([]);
  expect(result?.steps.length).toBeGreaterThan(1);
  expect(result?.passed).toBe(true);
});

test('what workflows subscribe to was really delivered', () => {
  expect(receiver.received.length).toBeGreaterThanOrEqual(2);
});

/** The checks that failed for good: a step that waits fails until it is as it should be. */
function lastOfEach(result: WorkflowResult | undefined): unknown[] {
  const last = new Map(result?.steps.map((step) => [step.stepId, step]));
  return [...last.values()].filter(({ failures }) => failures.length > 0);
}
