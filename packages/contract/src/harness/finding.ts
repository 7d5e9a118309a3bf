/** A difference between an exchange and the contract. */
export interface Finding {
  check: Check;
  /** Undefined where the request is for no operation. */
  operationId: string | undefined;
  /** Names the operation and the difference. */
  message: string;
}

/** What was looked at. There is a file for each. */
export type Check =
  | 'operation'
  | 'status'
  | 'header'
  | 'media-type'
  | 'body'
  | 'query'
  | 'request-body'
  | 'credentials';
