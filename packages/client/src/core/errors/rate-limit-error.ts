import { APIError } from './api-error.ts';

/** 429: too many requests. `retryAfter` says when to go on. */
export class RateLimitError extends APIError {
  declare name: 'RateLimitError';
  static {
    this.prototype.name = 'RateLimitError';
  }
}
