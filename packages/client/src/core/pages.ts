import type { Call, WithResponse } from './call.ts';
import type { Document } from './document.ts';
import { CloudNexusError } from './errors/cloudnexus-error.ts';
import { flatten } from './flatten.ts';
import type { Page, Pages } from './page.ts';

/** Gets the page behind the last of the links that lead to it, or the first page where there are none. */
export type Load<T> = (trail: readonly string[]) => Call<Page<T>>;

/** @param trail the links that led to this page */
export function toPage<T>(document: Document, trail: readonly string[], load: Load<T>): Page<T> {
  const next = queryOf(document.links?.['next']);
  if (next !== undefined && trail.includes(next)) {
    throw new CloudNexusError(`The pages go in circles: page ${trail.length + 1} leads back to ${next}`);
  }
  return {
    data: flatten(document) as T[], // as the contract says of this operation
    document,
    hasNext: next !== undefined,
    next: async () => (next === undefined ? null : load([...trail, next])),
  };
}

/** Of a link only the query counts: the path is the operation's, and a credential must not follow it to another host. */
function queryOf(link: unknown): string | undefined {
  return typeof link === 'string' ? (/\?([^#]*)/.exec(link)?.[1] ?? '') : undefined;
}

export class List<T> implements Pages<T> {
  declare readonly [Symbol.toStringTag]: string; // the type of promises wants it
  readonly #load: Load<T>;
  #first: Call<Page<T>> | undefined;

  constructor(load: Load<T>) {
    this.#load = load;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting a list is what it is for
  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#once().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.#once().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T>> {
    return this.#once().finally(onFinally);
  }

  withResponse(): Promise<WithResponse<Page<T>>> {
    return this.#once().withResponse();
  }

  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    for (let page: Page<T> | null = await this.#once(); page !== null; page = await page.next()) yield page;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  async toArray({ limit } = { limit: Number.NaN }): Promise<T[]> {
    if (!(limit >= 0)) throw new CloudNexusError('toArray() needs a limit');
    const items: T[] = [];
    for await (const page of this.pages()) {
      items.push(...page.data.slice(0, limit - items.length));
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The first page is asked for once, when it is first needed. */
  #once(): Call<Page<T>> {
    return (this.#first ??= this.#load([]));
  }
}
