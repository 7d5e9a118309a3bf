import type { Model } from '../model/model.ts';
import { inputKind } from './signature.ts';

/** `operations.ts`: the table the client is built from. */
export function emitOperations({ operations }: Model): string {
  const rows = operations.map((operation) => {
    const { id, http, path, output, auth } = operation;
    const row = [http, path, inputKind(operation), output.kind, auth].map((cell) => `'${cell}'`);
    return `'${id}': [${row.join(', ')}],`;
  });
  return `import type { OperationTable } from '../core/operation.ts';

/** Every operation: method, path, what it takes, what it returns, what it is authorized by. */
export const operations = {
${rows.join('\n')}
} as const satisfies OperationTable;

export type OperationId = keyof typeof operations;
`;
}
