import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonProblem } from '../../src/http/request/json-scan.ts';

test('what JSON.parse writes has no problem', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10, stringUnit: 'binary' }), (text) => {
      fc.pre(!/\\u0000|\\ud[89a-f]|"__proto__"/i.test(text));
      expect(findJsonProblem(text)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('what is no JSON for JSON.parse is none here, and the other way round', () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', ']', '\\', '1', '-', 'e', ' ', '\n', '\t', 'null', '/*'),
    )
    .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
  fc.assert(
    fc.property(broken, (text) => {
      const problem = findJsonProblem(text);
      fc.pre(problem?.isJson !== true); // which is found first, whatever follows
      expect(problem === undefined).toBe(isJson(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  '01',
  '1.',
  '.5',
  '+1',
  '1e',
  '-',
  'NaN',
  'tru',
  '"\t"',
  '"\\x"',
  '"\\u12g4"',
  "'a'",
  '[1,]',
  '{a:1}',
  '',
  ' ',
  '1 2',
])('`%s` is no JSON', (text) => {
  expect(findJsonProblem(text)).toMatchObject({ isJson: false });
  expect(isJson(text)).toBe(false);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
