import { APIError } from './api-error.ts';

/** 404: there is no such thing in this account. */
export class NotFoundError extends APIError {
  declare name: 'NotFoundError';
  static {
    this.prototype.name = 'NotFoundError';
  }
}
