// What became of an attempt.

/** Why an attempt failed, in the words of the contract's `DeliveryError`. */
export type FailureKind =
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'blocked_address'
  | 'redirect'
  | 'response_status'
  | 'reset'
  | 'protocol';

/** How long the phases took, in milliseconds. Null where a phase was not reached, or not needed. */
export interface Timings {
  dns_ms: number | null;
  connect_ms: number | null;
  tls_ms: number | null;
  first_byte_ms: number | null;
  total_ms: number | null;
}

/** One request and what came back. */
export interface Attempt {
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Null where it succeeded. */
  readonly error: FailureKind | null;
  /** Null where there was no response. */
  readonly status: number | null;
  readonly timings: Timings;
  readonly headers: Readonly<Record<string, string>>;
  /** At most the first 16 KiB, as text that any store takes. Null where there was no response. */
  readonly body: string | null;
}
