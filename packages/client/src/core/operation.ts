import { address } from './address.ts';

/** An operation of one client: what its row of the generated table says. */
export interface Operation {
  /** `group(.sub)*.method` */
  id: string;
  method: string;
  /** Its address: what is before, between and after the ids. */
  pieces: readonly string[];
  output: Output;
  input: Input;
  auth: Auth;
}

/**
 * What a method returns:
 * - `page`: a list
 * - `resource`: one JSON:API resource
 * - `plain`: a body as it is (OAuth)
 * - `address`: a URL, without sending anything
 * - `empty`: nothing, there is no body
 */
export type Output = 'page' | 'resource' | 'plain' | 'address' | 'empty';

/** What the argument after the path's ids is. */
export type Input = 'query' | 'body' | 'form' | 'none';

/**
 * What a request carries:
 * - `account`: a bearer credential and the account's id
 * - `credential`: a bearer credential alone, for the operation that tells the account's id
 * - `none`: nothing, or what the caller puts into a form
 */
export type Auth = 'account' | 'credential' | 'none';

/**
 * Reads a row of the table, which leaves out at its end what is usual. A client keeps what it has read, as this is work
 * that no call needs to repeat.
 */
export function readRow(row: string, baseUrl: string): Operation {
  const [
    id,
    method = '',
    path = '',
    output = 'resource',
    input = method === 'GET' ? 'query' : 'body',
    auth = 'account',
  ] = row.split(' ');
  return { id, method, pieces: address(baseUrl, path).split(/\{\w+\}/), output, input, auth } as Operation; // as the generator writes them
}
