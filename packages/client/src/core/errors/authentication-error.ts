import { APIError } from './api-error.ts';

/** 401: the credential is missing, wrong, expired or revoked. */
export class AuthenticationError extends APIError {
  declare name: 'AuthenticationError';
  static {
    this.prototype.name = 'AuthenticationError';
  }
}
