import { ConnectionError } from './connection-error.ts';

/** The call took longer than its `timeout`, with all its attempts. Whether it had an effect is not known. */
export class TimeoutError extends ConnectionError {
  declare name: 'TimeoutError';
  static {
    this.prototype.name = 'TimeoutError';
  }
}
