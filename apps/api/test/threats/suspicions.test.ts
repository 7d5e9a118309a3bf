import { expect, test } from 'vitest';
import { Suspicions } from '../../src/threats/suspicions.ts';

const limit = { count: 5, within: 60_000 };

function noteTimes(suspicions: Suspicions, times: number, evidence?: (index: number) => number): unknown[] {
  return Array.from({ length: times }, (_, index) => suspicions.note('192.0.2.1', 'acc_1', 0, evidence?.(index)));
}

test('so many within the time are enough, and then it is counted anew', () => {
  expect(noteTimes(new Suspicions(limit), 6)).toEqual([undefined, undefined, undefined, undefined, 5, undefined]);
});

test('the same evidence again is no more evidence, but counted', () => {
  const suspicions = new Suspicions(limit);
  expect(noteTimes(suspicions, 100, () => 7).every((each) => each === undefined)).toBe(true);
  expect(noteTimes(suspicions, 4, (index) => index)).toEqual([undefined, undefined, undefined, 104]);
});

test('what is too long ago does not count', () => {
  const suspicions = new Suspicions(limit);
  for (let index = 0; index < 20; index += 1)
    expect(suspicions.note('192.0.2.1', 'acc_1', index * 30_000)).toBeUndefined();
});

test('each account is counted apart, and so is each source', () => {
  const suspicions = new Suspicions(limit);
  for (const source of ['a', 'b'])
    for (const account of ['x', 'y'])
      for (let index = 0; index < 4; index += 1) expect(suspicions.note(source, account, 0)).toBeUndefined();
  expect(suspicions.note('a', 'y', 0)).toBe(5);
});

test('a source that names ever other accounts takes no more memory, and hides little by it', () => {
  const suspicions = new Suspicions({ count: 1_000, within: 60_000 });
  let crossed = 0;
  for (let index = 0; index < 3_000; index += 1) {
    suspicions.note('192.0.2.1', `acc_${index}`, 0);
    if (suspicions.note('192.0.2.1', 'acc_victim', 0) !== undefined) crossed += 1;
  }
  expect(crossed).toBe(3);
});

test('sources from everywhere are forgotten before they are too many', () => {
  const suspicions = new Suspicions(limit, 1_000);
  for (let index = 0; index < 50_000; index += 1) suspicions.note(`source ${index}`, 'acc_1', 0, index);
  expect(suspicions.size).toBeLessThanOrEqual(2_000);
});
