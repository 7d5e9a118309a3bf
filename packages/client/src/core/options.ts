import type { Hooks } from './hooks.ts';
import type { Log } from './log.ts';

/** Options of one call. They win over the client's. */
export interface RequestOptions {
  /** Ends the call, wherever it is. It then throws an `AbortError`. */
  signal?: AbortSignal | undefined;
  /** Milliseconds the whole call may take: every attempt, the waits between them, and the body. */
  timeout?: number | undefined;
  /** How often a failed request is sent again. */
  maxRetries?: number | undefined;
  /** More headers. They win over all others; `null` takes one away. */
  headers?: HeaderOptions | undefined;
}

/** For operations that change what the caller has seen. */
export interface IfMatch {
  /** The `ETag` the change is based on. If the resource has changed since, the call throws a `PreconditionFailedError`. */
  ifMatch?: string | undefined;
}

/** For operations that must not happen twice. */
export interface Idempotent {
  /**
   * A key of your own, at most 255 characters. By default each call gets one, which makes its retries safe. Give one to
   * make calls safe beyond that: the same key and body within 24 hours give the same response.
   */
  idempotencyKey?: string | undefined;
}

/** Options of a client. */
export interface ClientOptions {
  /** The account to work in. Else `CN_ACCOUNT_ID`, else the API is asked once. */
  accountId?: string | undefined;
  /** Else `CN_BASE_URL`, else `https://api.cloudnexus.io/v2`. */
  baseUrl?: string | undefined;
  /** Milliseconds a whole call may take: every attempt, the waits between them, and the body. 60,000 by default. */
  timeout?: number | undefined;
  /** How often a failed request is sent again. 2 by default. */
  maxRetries?: number | undefined;
  /** The longest wait before a retry, in milliseconds. A longer one throws at once. 60,000 by default. */
  maxRetryWait?: number | undefined;
  /** Sends the requests instead of the global `fetch`, for a proxy or another connection pool. */
  fetch?: Fetch | undefined;
  /** Headers of every request. `null` takes one of the standard ones away. */
  headers?: HeaderOptions | undefined;
  /** Watch or change what is sent and received. */
  hooks?: Hooks | undefined;
  /** Gets a line per attempt, such as `console`. */
  log?: Log | undefined;
}

export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

/** What the client needs of `fetch`. */
export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;
