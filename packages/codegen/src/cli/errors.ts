import type { ErrorCode } from '../model/catalogue.ts';

/** `errors.ts`: what to do about each code of the API. */
export function emitErrors(catalogue: ErrorCode[]): string {
  const actions = catalogue.filter(({ family }) => family === 'api').map(({ code, action }) => [code, action]);
  return `/** What to do now, by the code of an error. */
export const actions: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(actions), undefined, 2)};
`;
}
