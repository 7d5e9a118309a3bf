// The text of a token: a prefix that tells people and scanners what was found, then 43 characters of chance (256 bits).
import { hash } from 'node:crypto';

export type TokenPrefix = 'cn_at_' | 'cn_rt_';

const shape = /^cn_at_[\w-]{43}$/;

/** Whether the text can be an access token. What can't is refused without asking the store. */
export function isAccessToken(text: string): boolean {
  return shape.test(text);
}

/** What the store finds a token by: of the part that is chance, so that a plain hash is enough. */
export function hashOfToken(token: string): string {
  return hash('sha256', token.replace(/^cn_[ar]t_/, ''), 'hex');
}
