// What a run on the mock must not leave out.
import type { Entry, LedgerData } from './ledger.ts';

/** @returns what the contract documents and nothing has answered, a line each: `servers.list 429` */
export function gaps({ operations }: LedgerData): string[] {
  return operations
    .filter(({ isShared }) => !isShared)
    .flatMap(({ operationId, statuses }) =>
      statuses.flatMap(({ status, times, types, headers, examples }) => {
        const name = `${operationId} ${status}`;
        if (times === 0) return [`${name} was never answered`];
        return [
          ...unseen(types).map((type) => `${name} was never answered as ${type}`),
          ...unseen(headers).map((header) => `${name} never had the header ${header}`),
          ...examples
            .filter((example) => example.times === 0)
            .map((example) => `${name} never showed the example ${example.name} as ${example.type}`),
        ];
      }),
    );
}

function unseen(entries: Entry[]): string[] {
  return entries.filter(({ times }) => times === 0).map(({ name }) => name);
}
