import { expect, test } from 'vitest';
import { catalogue, statuses, titleOf, type ErrorCode } from '../../src/http/catalogue.ts';

test('the codes and their statuses are those of the catalogue', () => {
  const written = catalogue.filter(({ family }) => family === 'api').map(({ code, status }) => [code, status]);
  expect(Object.entries(statuses).sort()).toEqual(written.sort());
});

test('every code has a title', () => {
  for (const code of Object.keys(statuses) as ErrorCode[]) expect(titleOf(code)).not.toBe(code); // keys of the literal
});
