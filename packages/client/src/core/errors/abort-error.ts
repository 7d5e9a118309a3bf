import { CloudNexusError } from './cloudnexus-error.ts';

/** The caller's `signal` ended the call. `cause` is the signal's reason. */
export class AbortError extends CloudNexusError {
  declare name: 'AbortError';
  static {
    this.prototype.name = 'AbortError';
  }
}
