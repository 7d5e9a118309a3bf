import type { Bundle, OperationObject } from './bundle.ts';

/**
 * What a request carries:
 * - `account`: a bearer credential and the account's id
 * - `credential`: a bearer credential alone
 * - `client`: the OAuth client's own credentials
 * - `none`: nothing
 */
export type Auth = 'account' | 'credential' | 'client' | 'none';

export function readAuth({ components }: Bundle, { security }: OperationObject): Auth {
  const schemes = security.flatMap((each) => Object.keys(each).map((name) => components.securitySchemes[name]));
  if (schemes.some((scheme) => scheme?.scheme === 'basic')) return 'client';
  if (schemes.some((scheme) => scheme?.type === 'apiKey')) return 'account';
  return schemes.length > 0 ? 'credential' : 'none';
}

export function readScopes({ security }: OperationObject): string[] {
  return [...new Set(security.flatMap((each) => Object.values(each).flat()))];
}
