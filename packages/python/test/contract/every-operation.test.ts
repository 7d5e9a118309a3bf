// Every operation through both Python clients, its requests and responses held against the contract. By default against the
// mock; with CN_CONTRACT_URL against the API there, with CN_API_KEY and CN_ACCOUNT_ID.
import { readContract } from '@cloudnexus/contract/contract';
import { startMock } from '@cloudnexus/contract/mock';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callsOf } from './calls.ts';
import { makeCalls, type Outcome } from './make-calls.ts';
import { watchTarget, type Watched } from './watched.ts';

const environment = inject('pythonEnvironment');
const contract = readContract();
const calls = callsOf(contract);
const api = process.env['CN_CONTRACT_URL']?.replace(/\/+$/, '');

test('there is a call for every operation', () => {
  expect(new Set(calls.map(({ operationId }) => operationId))).toEqual(
    new Set(contract.operations.map(({ operationId }) => operationId)),
  );
});

describe.each(['sync', 'async'])('the %s client', (mode) => {
  let watched: Watched;
  let outcomes: Map<string, Outcome>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    if ('reason' in environment) return;
    const mock = api ? undefined : await startMock();
    watched = await watchTarget(api ?? mock?.url ?? '', contract);
    close = async () => {
      await watched.close();
      await mock?.close();
    };
    const made = await makeCalls(calls, environment.python, mode, {
      CN_BASE_URL: watched.url,
      CN_API_KEY: process.env['CN_API_KEY'] ?? 'cn_live_sk_abc123',
      CN_ACCOUNT_ID: process.env['CN_ACCOUNT_ID'] ?? 'acc_8k3m5p',
    });
    outcomes = new Map(made.map((outcome) => [outcome.label, outcome]));
  });

  afterAll(() => close?.());

  test.for(calls)('$label', async ({ label, operationId, sends }, context) => {
    if ('reason' in environment) context.skip(environment.reason);
    const { result, error } = outcomes.get(label) ?? { error: 'It was not made.' };
    if (!sends) {
      // An address is for a person's browser, which goes there.
      await fetch(String(result), { headers: { 'x-test-call': label }, redirect: 'manual' });
    }
    const { findings, status, operationId: reached } = watched.seen.get(label) ?? { findings: ['Nothing was sent.'] };
    expect(findings).toEqual([]);
    expect(reached).toBe(operationId);
    // Another API may refuse, as it has other data; what it says is held against the contract all the same.
    const mayRefuse = api !== undefined;
    expect(mayRefuse || (error === undefined && Number(status) < 400), error).toBe(true);
  });
});
