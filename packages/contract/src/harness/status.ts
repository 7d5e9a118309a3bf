// Is the status one that the contract documents for the operation?
import { codeOf, type Subject } from './subject.ts';

export function checkStatus({ operation, response, exchange, json }: Subject): string[] {
  if (operation === undefined || response !== undefined) return [];
  const code = codeOf(json?.value);
  const says = code === undefined ? '' : ` (code \`${String(code)}\`)`;
  return [`${exchange.status}${says} is not documented; there is ${Object.keys(operation.responses).join(', ')}`];
}
