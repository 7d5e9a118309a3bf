// The suite itself: that it can fail, that it says why, and that it knows what it leaves to another target.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedBundle, type Bundle } from '../src/contract/bundle.ts';
import { readContract } from '../src/contract/contract.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { chapters } from '../src/suite/index.ts';
import { examples } from '../src/suite/resources/examples.ts';
import { runCase } from '../src/suite/run.ts';
import { openMock } from '../src/targets/mock.ts';
import type { Means } from '../src/targets/means.ts';
import type { Target } from '../src/targets/target.ts';

const nobody = { apiKey: 'cn_live_sk_nobody', accountId: 'acc_0' };
const everything: Required<Means> = {
  limited: nobody,
  stranger: nobody,
  client: { id: 'console', secret: 'secret', redirectUri: 'https://app.example.com/callback' },
  machine: { id: 'deployer', secret: 'secret' },
  cluster: 'k8s_0',
  invoice: 'inv_0',
  endpoint: 'https://example.com/hooks',
  spare: { baseUrl: 'http://127.0.0.1:1/v2', credentials: nobody, failing: (_, work) => work() },
  interrupt: async () => {},
};

let target: Target;
beforeAll(async () => {
  target = await openMock();
});
afterAll(() => target.close());

/** Runs cases by a changed contract against the mock of the published one, and returns what they say. */
async function complaints(change: (bundle: Bundle) => void, isWanted: (name: string) => boolean): Promise<string[]> {
  const bundle = publishedBundle();
  change(bundle);
  const contract = readContract(bundle);
  const cases = chapters(contract, target).flatMap((chapter) => chapter.cases.filter(({ name }) => isWanted(name)));
  const bench = { contract, target, ledger: new Ledger(contract, 'mock'), resources: examples };
  const failures = await Promise.all(cases.map((each) => runCase(each, bench).catch((error: Error) => error.message)));
  return failures.filter((failure) => failure !== undefined);
}

describe('a case fails', () => {
  test('for what the harness finds, with every difference in its message', async () => {
    const found = await complaints(
      (bundle) => {
        Object(bundle).components.schemas.AccountAttributes.required.push('owner');
        Object(bundle).components.headers.ETag.schema = { type: 'integer' };
      },
      (name) => name.startsWith('account.get 200 application/json'),
    );
    expect(found[0]).toBe(
      [
        'account.get 200: the header ETag is "3": must be integer (header)',
        "account.get 200: the body is not valid: /data/attributes must have required property 'owner' (body)",
      ].join('\n'),
    );
  });

  test('for a status that nothing answers', async () => {
    const found = await complaints(
      (bundle) => {
        const { responses } = Object(bundle).paths['/status'].get;
        responses['418'] = responses['500'];
      },
      (name) => name.startsWith('status.get 418'),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/status\.get .*418/);
  });

  test('for an operation the SDK does not have', async () => {
    const found = await complaints(
      (bundle) => {
        const { paths } = Object(bundle);
        paths['/disks'] = structuredClone(paths['/regions']);
        paths['/disks'].get.operationId = 'disks.list';
      },
      (name) => name === 'disks.list 429 application/json rate_limited',
    );
    expect(found).toEqual(['The SDK has no method disks.list.']);
  });
});

test('every case runs on one target at least, under a name of its own', () => {
  const contract = readContract();
  const [mock, api] = [chapters(contract, target), chapters(contract, { name: 'api', means: everything })];
  for (const [index, { name, cases, waiting }] of mock.entries()) {
    const names = [...cases, ...waiting].map((each) => each.name);
    expect(new Set(names).size, name).toBe(names.length);
    const there = new Set(api[index]?.cases.map((each) => each.name));
    expect(waiting.filter((each) => !there.has(each.name))).toEqual([]);
  }
});

test('what the API has no means for waits, and says for what', () => {
  const { stranger: _, ...means } = everything;
  const waiting = chapters(readContract(), { name: 'api', means }).find(({ name }) => name === 'tenancy')?.waiting;
  expect(waiting).toContainEqual({
    name: "servers.get of another account's is 404",
    because: 'waits for the credentials of another account',
  });
});

test('a code that nothing provokes is a case that fails', async () => {
  const bundle = publishedBundle();
  const { responses } = Object(bundle).paths['/status'].get;
  responses['418'] = {
    content: { 'application/json': { examples: { teapot: { value: { errors: [{ code: 'teapot' }] } } } } },
  };
  const contract = readContract(bundle);
  const found = chapters(contract, { name: 'api', means: {} }).flatMap(({ cases }) => cases);
  const teapot = found.find(({ name }) => name === 'status.get 418 teapot');
  const bench = { contract, target, ledger: new Ledger(contract, 'api'), resources: examples };
  await expect(teapot && runCase(teapot, bench)).rejects.toThrow('does not know how to provoke teapot');
});

test('what needs state waits for the API', () => {
  const waiting = chapters(readContract(), target).find(({ name }) => name === 'state')?.waiting;
  expect(waiting).toContainEqual({
    name: 'the same key and body give the same answer, marked as replayed',
    because: 'waits for the API target',
  });
});
