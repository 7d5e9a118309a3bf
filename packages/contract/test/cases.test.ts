// The suite itself: that it can fail, that it says why, and that it knows what it leaves to another target.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedBundle, type Bundle } from '../src/contract/bundle.ts';
import { readContract } from '../src/contract/contract.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { chapters } from '../src/suite/index.ts';
import { runCase } from '../src/suite/run.ts';
import { openMock } from '../src/targets/mock.ts';
import type { Target } from '../src/targets/target.ts';

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
  const cases = chapters(contract, 'mock').flatMap((chapter) => chapter.cases.filter(({ name }) => isWanted(name)));
  const bench = { contract, target, ledger: new Ledger(contract, 'mock') };
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
  const [mock, api] = [chapters(contract, 'mock'), chapters(contract, 'api')];
  for (const [index, { name, cases, waiting }] of mock.entries()) {
    const names = [...cases.map((each) => each.name), ...waiting];
    expect(new Set(names).size, name).toBe(names.length);
    const there = new Set(api[index]?.cases.map((each) => each.name));
    expect(waiting.filter((each) => !there.has(each))).toEqual([]);
  }
});

test('what needs state waits for the API', () => {
  const waiting = chapters(readContract(), 'mock').find(({ name }) => name === 'state')?.waiting;
  expect(waiting).toContain('the same key and body give the same answer, marked as replayed');
});
