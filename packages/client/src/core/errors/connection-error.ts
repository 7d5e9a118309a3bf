import { CloudNexusError } from './cloudnexus-error.ts';

/** No answer came: the network, the name or the proxy failed. `cause` is what `fetch` threw. */
export class ConnectionError extends CloudNexusError {
  declare name: 'ConnectionError' | 'TimeoutError';
  static {
    this.prototype.name = 'ConnectionError';
  }
}
