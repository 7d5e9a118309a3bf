import type { Operation } from '../model/operations.ts';
import type { Model } from '../model/model.ts';
import { inputKind } from './signature.ts';

/** `operations.ts`: the table the client is built from. It is text, as every client carries it into a web page. */
export function emitOperations({ operations }: Model): string {
  return `/**
 * Every operation: its id, method and path, then what it returns, what it takes and what it is authorized by. What is
 * usual is left out at the end: a resource, a body (with GET a query), the account.
 */
export const operations = \`${operations.map(row).join('\n')}\`;
`;
}

function row(operation: Operation): string {
  const { id, http, path, output, auth } = operation;
  const cells = [output.kind, inputKind(operation), auth === 'client' ? 'none' : auth]; // the form has the client's credentials
  const usual = ['resource', http === 'GET' ? 'query' : 'body', 'account']; // as the client has it, in core/operation.ts
  const length = cells.findLastIndex((cell, index) => cell !== usual[index]) + 1;
  return [id, http, path, ...cells.slice(0, length)].join(' ');
}
