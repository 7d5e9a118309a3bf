import { fail } from './error.ts';

/** The secret of a webhook; several while it is being rotated. */
export type WebhookSecrets = string | readonly string[];

/** @throws `invalid_secret` where there is none, or one of them has white space around it, as a line of a file has */
export function secretList(secrets: WebhookSecrets | undefined): string[] {
  const list = [secrets].flat();
  return list.length > 0 && list.every(isTrimmed) ? list : invalidSecret();
}

/** An empty key is one that anybody knows. */
function isTrimmed(secret: unknown): secret is string {
  return typeof secret === 'string' && secret !== '' && secret === secret.trim();
}

export function invalidSecret(): never {
  fail('invalid_secret', 'Pass the whole secret, whsec_ and 44 characters, no white space around it.');
}
