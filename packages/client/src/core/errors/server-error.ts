import { APIError } from './api-error.ts';

/** 5xx: the API failed, or something between it and you. */
export class ServerError extends APIError {
  declare name: 'ServerError';
  static {
    this.prototype.name = 'ServerError';
  }
}
