import { APIError } from './api-error.ts';

/** 412: the resource has changed since the `ETag` given as `ifMatch`. */
export class PreconditionFailedError extends APIError {
  declare name: 'PreconditionFailedError';
  static {
    this.prototype.name = 'PreconditionFailedError';
  }
}
