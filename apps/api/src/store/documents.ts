// The convention of every table with a resource in it. Beside the columns that filters and sorts need there are
//
//   document text not null            the resource as JSON:API text, written once per change, so that a page is joined text
//   document_version bigint not null  of the code that wrote it
//
// When what a document looks like changes, its code counts up the version, and `rebuild` writes the old ones again at the
// next start.
import type { Row, Store } from './store.ts';

export interface Documents<T extends Row> {
  /** Counted up with every change to `write`. */
  version: number;
  /** Some rows of an older version, in any order: `… where document_version < $1 limit 200`. */
  outdated: string;
  /** Writes one again: `update … set document = $1, document_version = $2 where id = $3`. */
  update: string;
  /** The document of a row, and the row's identifier. */
  write: (row: T) => { id: string; document: string };
}

/** @returns how many documents were written again */
export async function rebuild<T extends Row>(store: Store, documents: Documents<T>): Promise<number> {
  for (let total = 0; ;) {
    const written = await store.transaction(async (tx) => {
      const rows = await tx.all<T>(documents.outdated, documents.version);
      for (const row of rows) {
        const { id, document } = documents.write(row);
        await tx.run(documents.update, document, documents.version, id);
      }
      return rows.length;
    });
    if (written === 0) return total;
    total += written;
  }
}
