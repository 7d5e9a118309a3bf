import type { FailureKind } from '../outcome.ts';

/** There is no connection to send on. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
