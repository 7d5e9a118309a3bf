// Identifiers of requests: chance alone, made here and never taken from the caller.
import type { Random } from '../ids.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const prefix = 'req_';
const length = 20;
const each = new RegExp(`.{${length}}`, 'g');

/** @param random is asked for much at once, which costs as little as asking for little */
export function requestIds(random: Random): () => string {
  let ids = '';
  let next = 0;
  return () => {
    if (next === ids.length) [ids, next] = [many(random), 0];
    return ids.slice(next, (next += prefix.length + length));
  };
}

function many(random: Random): string {
  const chosen = random(length * 256).map((byte) => alphabet.charCodeAt(byte % 32));
  return Buffer.from(chosen).toString('latin1').replaceAll(each, `${prefix}$&`);
}
