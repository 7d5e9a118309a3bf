import { APIError } from './api-error.ts';

/** 400: something in the request is not valid. `errors` has every problem at once. */
export class BadRequestError extends APIError {
  declare name: 'BadRequestError';
  static {
    this.prototype.name = 'BadRequestError';
  }
}
