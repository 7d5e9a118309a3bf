// How much of the contract a run has seen, by group of operations.
import type { LedgerData, OperationEntry } from './ledger.ts';

/** So many of so many. */
export interface Share {
  seen: number;
  all: number;
}

export type Measure = (typeof measures)[number];

/** What is counted: documented things, each once. */
export const measures = ['operations', 'statuses', 'headers', 'error codes', 'examples', 'request bodies'] as const;

export interface Total {
  name: string;
  shares: Record<Measure, Share>;
}

/** A line for each group, in the order of the contract; without what belongs to no operation. */
export function groupTotals({ operations }: LedgerData): Total[] {
  const own = operations.filter(({ isShared }) => !isShared);
  return [...Map.groupBy(own, ({ group }) => group)].map(([name, entries]) => total(name, entries));
}

export function total(name: string, entries: OperationEntry[]): Total {
  const statuses = entries.flatMap((entry) => entry.statuses);
  return {
    name,
    shares: {
      operations: share(entries, (entry) => entry.statuses.some(({ times }) => times > 0)),
      statuses: share(statuses, isSeen),
      headers: share(
        statuses.flatMap(({ headers }) => headers),
        isSeen,
      ),
      'error codes': share(
        statuses.flatMap(({ codes }) => codes),
        isSeen,
      ),
      examples: share(
        statuses.flatMap(({ examples }) => examples),
        isSeen,
      ),
      'request bodies': share(
        entries.flatMap(({ requests }) => requests),
        isSeen,
      ),
    },
  };
}

const isSeen = ({ times }: { times: number }): boolean => times > 0;

function share<T>(entries: T[], is: (entry: T) => boolean): Share {
  return { seen: entries.filter(is).length, all: entries.length };
}
