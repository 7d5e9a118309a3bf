import type { WithResponse } from './call.ts';
import type { Document } from './document.ts';

/** One page of a list. */
export interface Page<T> {
  readonly data: T[];
  /** The document as the API sent it. */
  readonly document: Document;
  /** Whether {@link next} has one. */
  readonly hasNext: boolean;
  /** The page after this one, or null at the end. */
  next(): Promise<Page<T> | null>;
}

/**
 * A list. Await it for its first page, or loop over it for everything:
 *
 * ```ts
 * const page = await cn.servers.list();
 * for await (const server of cn.servers.list()) console.log(server.id);
 * ```
 *
 * It is sent when it is first used.
 */
export interface Pages<T> extends Promise<Page<T>>, AsyncIterable<T> {
  /** The first page with its request id, rate limit and document. */
  withResponse(): Promise<WithResponse<Page<T>>>;
  /** Everything in one array, but never more than `limit`. */
  toArray(options: { limit: number }): Promise<T[]>;
  /** All pages, one by one. */
  pages(): AsyncIterableIterator<Page<T>>;
}
