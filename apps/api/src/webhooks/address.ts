// Where events may be sent, as far as an address tells. Names are looked up, and looked at, with each delivery.
import { isPublicAddress, literalAddress } from '../delivery/addresses.ts';
import { Refusal } from '../http/errors.ts';

export interface AddressRules {
  /** Whether `http` is allowed. */
  readonly development: boolean;
  /** Whether addresses are allowed that are not of the public Internet. */
  readonly allowPrivate: boolean;
}

/** @returns why events can't be sent there; undefined where they can */
export function checkAddress(text: string, rules: AddressRules): Refusal<'invalid_body'> | undefined {
  const problem = problemOf(text, rules);
  if (problem === undefined) return undefined;
  return new Refusal({ code: 'invalid_body', detail: problem, source: { attribute: '/url' } });
}

function problemOf(text: string, { development, allowPrivate }: AddressRules): string | undefined {
  if (!URL.canParse(text)) return '`url` is no address. Send one like `https://example.com/hooks`.';
  const { protocol, username, password, hostname } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && development))
    return '`url` must begin with `https://`. `http` is accepted in development mode alone.';
  if (username !== '' || password !== '')
    return '`url` holds credentials. Deliveries are signed: verify the signature instead.';
  const address = literalAddress(hostname);
  if (address !== undefined && !allowPrivate && !isPublicAddress(address))
    return `\`url\` names \`${address}\`, which is not an address of the public Internet.`;
  return undefined;
}
