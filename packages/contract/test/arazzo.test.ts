// The workflows of the contract, run against the mock as far as it can answer them.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arazzoFolder, respect, type WorkflowResult } from '../src/arazzo/respect.ts';
import { workflows } from '../src/arazzo/workflows.ts';
import { startMock, type Mock } from '../src/mock/mock.ts';

let mock: Mock;
let results: WorkflowResult[];
beforeAll(async () => {
  mock = await startMock();
  results = await respect(
    workflows.map(({ name }) => name),
    { api: mock.url, oauth: mock.url },
    {
      api_key: 'cn_live_sk_abc123',
      account_id: 'acc_8k3m5p',
      client_id: 'deployer',
      client_secret: 'secret',
      host: mock.url,
      page_size: 2,
      region: 'us-east-1',
      image: 'ubuntu-22.04',
      plan: 'enterprise',
      server_id: 'srv_2x9k4m',
      webhook_id: 'whk_7n2p5r',
      url: 'https://example.com/hooks/cloudnexus',
    },
  );
});
afterAll(() => mock.close());

test('every workflow of the contract is in the list', () => {
  const files = readdirSync(arazzoFolder).filter((file) => file.endsWith('.arazzo.yaml'));
  expect(workflows.map(({ name }) => `${name}.arazzo.yaml`)).toEqual(files.sort());
});

describe('the mock answers', () => {
  test.each(workflows.filter(({ waits }) => waits === undefined))('$name, every step', ({ name }) => {
    const { passed, steps } = resultOf(name);
    expect(steps.filter(({ failures }) => failures.length > 0)).toEqual([]);
    expect(steps.length).toBeGreaterThan(0);
    expect(passed).toBe(true);
  });
});

// A workflow leaves this list when the mock can answer it: then its test fails.
describe('waits for the API', () => {
  const waiting = workflows.flatMap(({ name, waits }) => (waits === undefined ? [] : [{ name, ...waits }]));
  test.each(waiting)('$name from step $at on, for $because', ({ name, at, check }) => {
    const { steps } = resultOf(name);
    expect(steps.slice(0, -1).filter(({ failures }) => failures.length > 0)).toEqual([]);
    expect(steps.at(-1)?.stepId).toBe(at);
    expect(steps.at(-1)?.failures[0]).toBe(check);
  });
});

function resultOf(name: string): WorkflowResult {
  const result = results.find((candidate) => candidate.name === name);
  if (result === undefined) throw new Error(`${name} was not run`);
  return result;
}
