// The suite on the API again, through Prism's validation proxy: a second opinion, by other code, on the same contract. Where it
// differs from the harness, the harness is right, and the difference is in a list here.
import { readContract } from '@cloudnexus/contract/contract';
import { Suite } from '@cloudnexus/contract/suite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFullTarget, everything, type FullTarget } from './kit/target.ts';
import { throughPrism, type Remark, type ThroughPrism } from './kit/through-prism.ts';

/** A difference of opinion. */
interface Disagreement {
  readonly because: string;
  readonly is: (remark: Remark) => boolean;
}

const disagreements: readonly Disagreement[] = [
  {
    because: 'Prism reads JSON:API documents by the schema of plain JSON (decision 0005)',
    is: ({ type, violation: { location } }) => type === 'application/vnd.api+json' && location[0] === 'request',
  },
  {
    because: 'Prism wants all attributes, also of those who asked for some (decision 0003)',
    is: ({ isSparse, violation: { location, message } }) =>
      isSparse &&
      (location.length === 0 || (location[0] === 'response' && message.includes('must have required property'))),
  },
];

const contract = readContract();
const parts = new Set(['successes', 'request bodies', 'queries', 'pages', 'credentials', 'tenancy', 'refusals']);
// What is provoked at the second API does not go by this one's proxy.
const { spare: _, ...means } = everything;
const suite = new Suite({ name: 'api', means }, contract);
const cases = suite.chapters.filter(({ name }) => parts.has(name)).flatMap((chapter) => chapter.cases);

let target: FullTarget;
let prism: ThroughPrism;
const failures: string[] = [];

beforeAll(async () => {
  target = await openFullTarget('sqlite');
  prism = await throughPrism(contract, target.baseUrl);
  suite.start(target, prism.fetch);
  for (const each of cases)
    await suite.run(each).catch((error: unknown) => failures.push(`${each.name}: ${String(error)}`));
}, 300_000);
afterAll(async () => {
  await suite.close();
  await prism.close();
  await target.close();
});

test('every case comes to the same through the proxy', () => {
  expect(failures).toEqual([]);
  expect(prism.count).toBeGreaterThan(cases.length / 2);
});

test('of a request that was accepted, and its answer, Prism has nothing to say', () => {
  expect(undisputed(prism.remarks.filter(({ isAccepted }) => isAccepted))).toEqual([]);
});

test('of the answer to a request that was refused, neither', () => {
  const refused = prism.remarks.filter(
    ({ isAccepted, violation: { location } }) => !isAccepted && location[0] === 'response',
  );
  expect(undisputed(refused)).toEqual([]);
});

test('Prism finds something wrong with the requests that were refused', () => {
  const wrong = prism.remarks.filter(
    ({ isAccepted, violation: { location } }) => !isAccepted && location[0] === 'request',
  );
  expect(wrong.length).toBeGreaterThan(100);
});

test.each(disagreements)('they still disagree, because $because', ({ is }) => {
  expect(prism.remarks.some(is)).toBe(true);
});

/** Each once, without those that are in the list. */
function undisputed(remarks: readonly Remark[]): string[] {
  const others = remarks.filter((remark) => !disagreements.some(({ is }) => is(remark)));
  return [
    ...new Set(others.map(({ name, violation: { location, message } }) => `${name} ${location.join('.')}: ${message}`)),
  ];
}
