/** Why a delivery was not taken. */
export type WebhookFailure =
  /** There is neither an `X-CloudNexus-Signature` nor the three headers of Standard Webhooks. */
  | 'missing_signature'
  /** The signature doesn't look like one. */
  | 'malformed_signature'
  /** Another body, another secret, or not from CloudNexus. */
  | 'no_match'
  /** Truly signed, but longer ago than `tolerance`: a replay, or a clock that is wrong. */
  | 'timestamp_too_old'
  /** Truly signed, but in the future: a clock is wrong. */
  | 'timestamp_too_new'
  /** The payload is not the raw body, but something made of it; or the body of the `Request` has been read before. */
  | 'parsed_body'
  /** Truly signed, but not an event. */
  | 'invalid_json'
  /** A secret is missing, is not whole, or has white space around it. */
  | 'invalid_secret';

/** The delivery is not to be trusted. Answer 400. */
export class WebhookVerificationError extends Error {
  declare readonly reason: WebhookFailure;
  // On the prototype, so that the stack starts with it, and as a literal, so that no minifier changes it.
  static {
    this.prototype.name = 'WebhookVerificationError';
  }

  constructor(reason: WebhookFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

export function fail(reason: WebhookFailure, message: string): never {
  throw new WebhookVerificationError(reason, message);
}
