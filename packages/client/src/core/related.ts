import type { Identifier } from './document.ts';

/**
 * The other end of a relationship: the whole resource where the response includes it, else its `id` and `type` alone.
 *
 * ```ts
 * const server = await cn.servers.get(id, { include: ['siblings'] });
 * for (const sibling of server.siblings) console.log(sibling.id, sibling.status ?? 'not included');
 * ```
 */
export type Related<R extends Identifier> =
  | R
  | (Pick<R, 'id' | 'type'> & { [Attribute in Exclude<keyof R, 'id' | 'type'>]?: undefined });
