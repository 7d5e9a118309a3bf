import { CloudNexusError } from '../core/errors/cloudnexus-error.ts';

/** A person's way through the authorization page did not end with a code. */
export class AuthorizationError extends CloudNexusError {
  static {
    this.prototype.name = 'AuthorizationError';
  }

  /**
   * What the redirect says, such as `access_denied` where the person said no. `invalid_redirect` where it is not the answer
   * to this request: its `state` or `iss` is another, or it has no code.
   */
  readonly code: string;

  constructor(code: string, description: string, options?: ErrorOptions) {
    super(`oauth.authorize: ${code}: ${description}`, options);
    this.code = code;
  }
}
