// The suite, on the target that CN_CONTRACT_TARGET names. `pnpm contract` runs the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import { gaps } from '../src/ledger/gaps.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { writeReport } from '../src/ledger/report.ts';
import { chapters } from '../src/suite/index.ts';
import { runCase } from '../src/suite/run.ts';
import { openTarget, targetName } from '../src/targets/open.ts';
import type { Target } from '../src/targets/target.ts';

const name = targetName(process.env['CN_CONTRACT_TARGET'] ?? 'mock');
const contract = readContract();
const ledger = new Ledger(contract, name);
const suite = chapters(contract, name);

let target: Target;
let started: number;
beforeAll(async () => {
  started = performance.now();
  target = await openTarget(name, process.env);
});
afterAll(async () => {
  await target.close();
  const parts = suite.map(({ name: part, cases, waiting }) => ({ name: part, ran: cases.length, waiting }));
  const milliseconds = performance.now() - started;
  writeReport({ ledger: ledger.data, parts, milliseconds }, process.env['CN_CONTRACT_REPORT'] || undefined);
});

describe.each(suite.filter(({ cases }) => cases.length > 0))('$name', ({ cases }) => {
  // oxlint-disable-next-line vitest/expect-expect -- a case throws what it expected
  test.each(cases)('$name', (each) => runCase(each, { contract, target, ledger }));
});

// On the API, what is to be covered grows with the tests that need state.
test.runIf(name === 'mock')(
  'the ledger has every operation, status, media type, header and example of the contract',
  () => {
    expect(gaps(ledger.data)).toEqual([]);
  },
);
