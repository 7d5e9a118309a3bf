// Is this a request of the contract? Where not, was it answered as the contract says of what it doesn't know?
import type { Subject } from './subject.ts';
import { show } from './text.ts';

export function checkOperation(subject: Subject): string[] {
  const { operation, isShared, methods, exchange, contract } = subject;
  if (operation !== undefined) return checkPath(subject);
  if (isShared) return checkAllow(subject);
  if (methods !== undefined) {
    return [`the contract knows ${methods.join(', ')} here, so this is to be 405 \`method_not_allowed\``];
  }
  const shared = Object.keys(contract.anyPath.responses).join(', ');
  const why =
    exchange.status in contract.anyPath.responses ? 'by another code than the contract gives it' : `not ${shared}`;
  return [
    `the contract has no such path, so this is to be 404 \`unknown_path\` or another shared answer; it is ${why}`,
  ];
}

/** The ids in the path have a form. One of another kind of resource is an error that says so. */
function checkPath({ operation, ids, isAccepted, contract }: Subject): string[] {
  if (!isAccepted || operation === undefined) return [];
  return operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap(({ name, schema }) =>
      contract.problems(schema, ids[name]).map((problem) => `took the path's ${name} ${show(ids[name])}: ${problem}`),
    );
}

function checkAllow({ methods, exchange }: Subject): string[] {
  if (exchange.status !== 405 || methods === undefined) return [];
  const allowed = exchange.headers.get('Allow')?.split(/\s*,\s*/) ?? [];
  const forgotten = methods.filter((method) => !allowed.includes(method));
  return forgotten.length === 0 ? [] : [`Allow doesn't name ${forgotten.join(', ')}, which the contract has here`];
}
