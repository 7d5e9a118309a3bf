/** One row of the generated table: everything the core must know of an operation. */
export type OperationRow = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  /** As in the contract: `/servers/{id}`. */
  path: string,
  /** What the argument after the path's ids is. */
  input: 'query' | 'body' | 'form' | 'none',
  output: Output,
  auth: Auth,
];

/**
 * What a method returns:
 * - `page`: a list
 * - `resource`: one JSON:API resource
 * - `plain`: a body as it is (OAuth)
 * - `address`: a URL, without sending anything
 * - `empty`: nothing, there is no body
 */
export type Output = 'page' | 'resource' | 'plain' | 'address' | 'empty';

/**
 * What a request carries:
 * - `account`: a bearer credential and the account's id
 * - `credential`: a bearer credential alone, for the operation that tells the account's id
 * - `client`: the OAuth client's own credentials, which are fields of its form
 * - `none`: nothing
 */
export type Auth = 'account' | 'credential' | 'none' | 'client';

/** The operations by their id, `group(.sub)*.method`. */
export type OperationTable = Readonly<Record<string, OperationRow>>;
