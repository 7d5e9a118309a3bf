// Counts requests, exactly: the first of a bucket starts a window of 60 s.

/** What a request is counted on: the account its credential belongs to, else the address it came from. */
export type Bucket = { readonly account: string; readonly limit: number } | { readonly address: string };

/** What is left of a bucket, this request taken off. */
export interface Taken {
  readonly limit: number;
  readonly remaining: number;
  /** When the full limit is there again, in milliseconds since 1970. */
  readonly resetAt: number;
  readonly allowed: boolean;
}

export interface Limiter {
  /** Takes one request from the bucket. Never fails: without its store it counts on its own. */
  take(bucket: Bucket): Taken | Promise<Taken>;
}
