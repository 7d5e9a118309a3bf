import { APIError } from './api-error.ts';

/** 403: the credential is good, but not for this. */
export class PermissionDeniedError extends APIError {
  declare name: 'PermissionDeniedError';
  static {
    this.prototype.name = 'PermissionDeniedError';
  }
}
