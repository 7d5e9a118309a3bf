// Identifiers: a prefix, an underscore, lower-case Crockford base32. Nine characters of time, so that what is made together
// lies together in an index, then eleven of chance. Nothing relies on their order.
import type { Clock } from './store/clock.ts';

export type IdPrefix = 'srv' | 'evt' | 'whk' | 'dlv' | 'acc' | 'key' | 'k8s' | 'nod' | 'inv' | 'req' | 'tkt' | 'ses';

/** As many bytes of chance as asked for, such as `crypto.randomBytes`. */
export type Random = (size: number) => Uint8Array;

/** What new things are made from. */
export interface Sources {
  readonly clock: Clock;
  readonly random: Random;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 9;
const chanceLength = 11;

export function newId(prefix: IdPrefix, { clock, random }: Sources): string {
  let time = '';
  for (let rest = clock(); time.length < timeLength; rest = Math.floor(rest / 32))
    time = alphabet.charAt(rest % 32) + time;
  let chance = '';
  for (const byte of random(chanceLength)) chance += alphabet.charAt(byte % 32);
  return `${prefix}_${time}${chance}`;
}
