// How the identity domain refuses. The codes are those of the error catalogue.

export type IdentityErrorCode =
  | 'invalid_body'
  | 'invalid_cursor'
  | 'insufficient_scope'
  | 'not_found'
  | 'state_conflict';

export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  readonly code: IdentityErrorCode;
  /** The attribute that is at fault, as the contract names it. */
  readonly attribute: string | undefined;

  constructor(code: IdentityErrorCode, message: string, attribute?: string) {
    super(message);
    this.code = code;
    this.attribute = attribute;
  }
}
