// Each command with its own example against the mock, every exchange held against the contract.
import { readContract } from '@cloudnexus/contract/contract';
import { watch } from '@cloudnexus/contract/harness';
import { startMock, type Mock } from '@cloudnexus/contract/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../../src/generated/groups.ts';
import type { Host } from '../../src/host.ts';
import { newMachine, type Machine } from '../kit/host.ts';
import { wordsOf } from '../kit/words.ts';

const operations = groups.flatMap((group) => group.operations);
const contract = readContract();
let mock: Mock;
let machine: Machine;
let seen: { id: unknown; findings: string[] }[] = [];
let fetch: Host['fetch'];

beforeAll(async () => {
  mock = await startMock();
  machine = newMachine({
    env: { CN_API_KEY: 'cn_live_sk_abc123', CN_ACCOUNT_ID: 'acc_8k3m5p', CN_BASE_URL: mock.url },
  });
  fetch = watch({
    baseUrl: mock.url,
    contract,
    see: ({ method, path }, findings) =>
      seen.push({
        id: contract.match(method, path)?.operation?.operationId,
        findings: findings.map(({ message }) => message),
      }),
  });
});

afterAll(async () => {
  machine.remove();
  await mock.close();
});

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s: its example does what the contract says',
  async (id, { example }) => {
    seen = [];
    const line = wordsOf(example);
    const { code, out, err } = await machine.run([...line, '--json'], { fetch });
    expect({ code, err: err.replace(/^Keep the .*\n/, '') }).toEqual({ code: 0, err: '' });
    expect(seen.flatMap(({ findings }) => findings)).toEqual([]);
    expect(seen.map((exchange) => exchange.id)).toEqual([id]);
    expect(out.endsWith('\n') && !out.trimEnd().includes('\n')).toBe(true);
    expect(JSON.parse(out)).toBeTypeOf('object');
  },
);

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s: a person sees the identifier of what it answers with',
  async (_, { example }) => {
    const json = await machine.run([...wordsOf(example), '--json'], { fetch });
    const { out } = await machine.run(wordsOf(example), { fetch });
    const answer = JSON.parse(json.out);
    const resources: { id: string }[] = Array.isArray(answer.data) ? answer.data : [answer];
    expect(resources.length).toBeGreaterThan(0);
    for (const { id } of resources) expect(out).toContain(id);
  },
);

test('--all prints a line of JSON for each', async () => {
  const { out } = await machine.run('catalog plans --all --json', { fetch });
  const ids = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(['starter', 'professional', 'enterprise']);
});

test('a refusal is told with its code, what to do and the request, and nothing is on stdout', async () => {
  const { code, out, err } = await machine.run('servers get srv_2x9k4m', { fetch: notFound });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^Refused: 404 not_found\n/);
  expect(err).toMatch(/What to do: .+\n {2}Request: req_\w+\n {2}More: https:/);
});

/** Asks the mock for a refusal. */
function notFound(...[input, init]: Parameters<Host['fetch']>): Promise<Response> {
  const request = new Request(input, init);
  request.headers.set('Prefer', 'code=404, example=not_found');
  return fetch(request);
}
