import type { RateLimit } from '../rate-limit.ts';
import { CloudNexusError } from './cloudnexus-error.ts';

/** The API refused a request. There is a class for each kind of refusal, such as {@link NotFoundError}. */
export class APIError extends CloudNexusError {
  static {
    this.prototype.name = 'APIError';
  }

  declare readonly status: number;
  /** Of the first problem, from the catalogue in the docs. Decide by it what to do. */
  declare readonly code: string | undefined;
  /** Of the first problem: the same for every problem of its code. */
  declare readonly title: string | undefined;
  /** Of the first problem: what is wrong in this request. */
  declare readonly detail: string | undefined;
  /** All problems of the request, in the form of JSON:API whatever form they came in. */
  declare readonly errors: readonly Problem[];
  /** Name it to support. */
  declare readonly requestId: string | undefined;
  declare readonly rateLimit: RateLimit | undefined;
  /** Seconds after which the API wants to be asked again. */
  declare readonly retryAfter: number | undefined;
  /** How often the request was sent. */
  declare readonly attempts: number;
  declare readonly method: string;
  declare readonly url: string;
  /** Its body has been read. */
  declare readonly response: Response;

  constructor(message: string, fields: APIErrorFields) {
    super(message);
    Object.assign(this, fields);
  }
}

export type APIErrorFields = Omit<APIError, keyof Error>;

/** A JSON:API error object. */
export interface Problem {
  id?: string | undefined;
  status?: string | undefined;
  code?: string | undefined;
  title?: string | undefined;
  detail?: string | undefined;
  /** What is wrong: a place in the body, a query parameter or a header. */
  source?: { pointer?: string; parameter?: string; header?: string } | undefined;
  /** `about` is the page of this code in the docs. */
  links?: { about?: string } | undefined;
}
