import type { Vocabulary } from './vocabulary.ts';
import { call, indent } from './layout.ts';
import { pythonId } from './names.ts';
import { inputKind } from './signature.ts';

/** `operations.py`: the table the clients work by. */
export function emitOperations({ model }: Vocabulary): string {
  const rows = model.operations.map((operation) => {
    const { http, path, output, auth } = operation;
    const id = pythonId(operation);
    const cells = [id, http, path, inputKind(operation), output.kind, auth].map((cell) => `"${cell}"`);
    return `${indent(call(`"${id}": Operation`, cells.join(', '), ',', 1))}\n`;
  });
  return [
    '"""Every operation: method, path, what it takes, what it returns, what it is authorized by."""\n',
    '\nfrom __future__ import annotations\n',
    '\nfrom .._core.operation import Operation\n',
    `\nOPERATIONS: dict[str, Operation] = {\n${rows.join('')}}\n`,
  ].join('');
}
