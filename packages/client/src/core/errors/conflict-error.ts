import { APIError } from './api-error.ts';

/** 409: the request does not go with the state of things. */
export class ConflictError extends APIError {
  declare name: 'ConflictError';
  static {
    this.prototype.name = 'ConflictError';
  }
}
