import type { Call } from './call.ts';
import type { Document } from './document.ts';
import { CloudNexusError } from './errors/cloudnexus-error.ts';
import { flatten } from './flatten.ts';
import type { Page, Pages } from './page.ts';

/** Gets the page behind the last of the links that lead to it, or the first page where there are none. */
export type Load<T> = (trail: readonly string[]) => Call<Page<T>>;

/** @param trail the links that led to this page */
export function toPage<T>(document: Document, trail: readonly string[], load: Load<T>): Page<T> {
  const link = document.links?.['next'];
  // Only its query counts: the path is the operation's, and a credential must not follow a link to another host.
  const next = typeof link === 'string' ? (/\?([^#]*)/.exec(link)?.[1] ?? '') : undefined;
  if (next !== undefined && trail.includes(next)) {
    throw new CloudNexusError(`The pages go in circles: page ${trail.length + 1} leads to ${next}`);
  }
  return {
    data: flatten(document) as T[], // as the contract says of this operation
    document,
    hasNext: next !== undefined,
    next: async () => (next === undefined ? null : load([...trail, next])),
  };
}

/** A list that is sent when it is first used. */
export function toPages<T>(load: Load<T>): Pages<T> {
  let first: Call<Page<T>> | undefined;
  const once = (): Call<Page<T>> => (first ??= load([]));
  async function* pages(): AsyncGenerator<Page<T>, void, undefined> {
    for (let page: Page<T> | null = await once(); page; page = await page.next()) yield page;
  }
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const page of pages()) yield* page.data;
  }
  const list: Omit<Pages<T>, typeof Symbol.toStringTag> = {
    // oxlint-disable-next-line unicorn/no-thenable -- awaiting a list is what it is for
    then: (...handlers) => once().then(...handlers),
    catch: (handler) => once().catch(handler),
    finally: (handler) => once().finally(handler),
    withResponse: () => once().withResponse(),
    pages,
    [Symbol.asyncIterator]: items,
    toArray: async ({ limit } = { limit: Number.NaN }) => {
      if (!(limit >= 0)) throw new CloudNexusError('toArray() needs a limit');
      const all: T[] = [];
      if (limit > 0) for await (const item of items()) if (all.push(item) >= limit) break;
      return all;
    },
  };
  return list as Pages<T>; // the type of promises wants a tag besides
}
