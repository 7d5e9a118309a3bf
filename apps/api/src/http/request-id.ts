// Identifiers of requests: chance alone, made here and never taken from the caller.
import type { Random } from '../ids.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 20;

/** @param random is asked for much at once, which costs as little as asking for little */
export function requestIds(random: Random): () => string {
  let pool: Uint8Array = new Uint8Array();
  let next = 0;
  return () => {
    if (next + length > pool.length) [pool, next] = [random(length * 256), 0];
    let id = 'req_';
    for (const end = next + length; next < end; next++) id += alphabet[(pool[next] ?? 0) % 32];
    return id;
  };
}
