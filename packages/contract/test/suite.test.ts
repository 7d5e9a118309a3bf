// The suite, on the target that CN_CONTRACT_TARGET names. `pnpm contract` runs the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReport } from '../src/ledger/report.ts';
import { Suite } from '../src/suite/suite.ts';
import { openTarget } from '../src/targets/open.ts';

// What can run depends on what the target has.
const target = await openTarget(process.env['CN_CONTRACT_TARGET'] ?? 'mock', process.env);
const suite = new Suite(target);

beforeAll(() => suite.start(target));
afterAll(async () => {
  writeReport(suite.report(), process.env['CN_CONTRACT_REPORT'] || undefined);
  await suite.close();
  await target.close();
  // Where the suite has used up the account's limit, it takes a minute until something can be removed.
}, 120_000);

describe.each(suite.chapters.filter(({ cases }) => cases.length > 0))('$name', ({ cases }) => {
  // oxlint-disable-next-line vitest/expect-expect -- a case throws what it expected
  test.each(cases)('$name', (each) => suite.run(each), 120_000);
});

// An API that lacks something leaves gaps. One that lacks nothing is in the tests of the API itself.
test.runIf(target.name === 'mock')(
  'the ledger has every operation, status, media type, header and example of the contract',
  () => {
    expect(suite.gaps()).toEqual([]);
  },
);
