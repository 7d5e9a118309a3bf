import type { Document } from './document.ts';
import type { RateLimit } from './rate-limit.ts';

/** What a method returns: a promise of the result and, on request, of everything around it. It is sent at once. */
export interface Call<T, D = Document> extends Promise<T> {
  /** The result with its request id, rate limit and document. */
  withResponse(): Promise<WithResponse<T, D>>;
}

export interface WithResponse<T, D = Document> {
  data: T;
  /** Name it to support. */
  requestId: string | undefined;
  rateLimit: RateLimit | undefined;
  /** How often the request was sent. */
  attempts: number;
  /** The body as the API sent it. */
  document: D;
  /** Its body has been read. */
  response: Response;
}
