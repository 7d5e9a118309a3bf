import { CloudNexusError } from '../core/errors/cloudnexus-error.ts';

/** The API ended the event stream, and would end it again: `code` and `reason` say why. */
export class StreamClosedError extends CloudNexusError {
  declare name: 'StreamClosedError';
  static {
    this.prototype.name = 'StreamClosedError';
  }
  /** From 4000 to 4099. */
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super(`The event stream was closed with ${code}: ${reason || 'no reason was given'}`);
    this.code = code;
    this.reason = reason;
  }
}
