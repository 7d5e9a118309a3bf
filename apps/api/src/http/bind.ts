// Ties the operations of the contract to their handlers.
import type { AnyAnswer, Call, Handlers, OAuthCall, OAuthOperationId } from './call.ts';
import type { Operation } from './contract/operation.ts';
import type { Refusal } from './errors.ts';
import type { Run } from './serve.ts';

/**
 * Stands around every handler of the API, such as to answer a repeated request with what it was answered before. It gives
 * the handler its scope, such as the transaction in which the answer is stored, and sees what becomes of the call.
 */
export type Around<Scope> = (
  call: Call,
  handler: (scope: Scope) => AnyResult | Promise<AnyResult>,
  operation: Operation,
) => AnyResult | Promise<AnyResult>;

type AnyResult = AnyAnswer | Refusal;

type AnyHandler<Scope> = (call: Call, scope: Scope) => AnyResult | Promise<AnyResult>;

/** @throws an error that names every handler that is missing, and every one without an operation */
export function checkHandlers(operations: readonly Operation[], handlers: object): void {
  const known = new Set(operations.map(({ id }) => id));
  const missing = [...known].filter((id) => typeof Reflect.get(handlers, id) !== 'function');
  const superfluous = Object.keys(handlers).filter((id) => !known.has(id));
  const problems = [
    ...(missing.length > 0 ? [`no handler for ${missing.join(', ')}`] : []),
    ...(superfluous.length > 0 ? [`no operation for the handler ${superfluous.join(', ')}`] : []),
  ];
  if (problems.length > 0) throw new Error(`The contract and the handlers differ: ${problems.join('; ')}.`);
}

export function bindApi<Scope>(operation: Operation, handlers: Handlers<Scope>, around: Around<Scope>): Run {
  // Which call goes to which handler is known by the operation's id, which the compiler can't follow.
  const handler = Reflect.get(handlers, operation.id) as AnyHandler<Scope>;
  return (call) => around(call, (scope) => handler(call, scope), operation);
}

export function bindOAuth<Scope>(
  operation: Operation,
  handlers: Handlers<Scope>,
): (call: Omit<OAuthCall, 'operationId'>) => Promise<void> {
  const operationId = operation.id as OAuthOperationId; // the family is known by the same paths
  return async (call) => await handlers[operationId]({ ...call, operationId });
}
