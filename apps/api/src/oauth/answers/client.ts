// What is wrong with how a client says who it is, where the library has no error of its own for it.
import type { Provided } from '../server/provide.ts';
import { refusal } from './error.ts';
import type { Answer } from './write.ts';

/** @returns undefined where the request, which is a form, says which client asks */
export function unnamedClient({ oidc, headers }: Provided): Answer | undefined {
  const isForm = headers['content-type'] !== undefined && oidc.body !== undefined;
  if (!isForm || headers.authorization !== undefined || Boolean(oidc.body?.['client_id'])) return undefined;
  return refusal('invalid_client', 'Say which client asks: by HTTP Basic, or by `client_id` in the form.');
}
