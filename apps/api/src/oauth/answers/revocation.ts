import type { Provided } from '../server/provide.ts';
import { unnamedClient } from './client.ts';
import { errorOf, refusal } from './error.ts';
import type { Answer } from './write.ts';

/** The answer of `oauth.revoke`. */
export function revocationAnswer(provided: Provided): Answer {
  const error = errorOf(provided);
  if (error === undefined) return { status: 200 };
  return unnamedClient(provided) ?? refusal(error.code, error.detail);
}
