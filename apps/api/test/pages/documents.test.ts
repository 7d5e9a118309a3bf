import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf, readDocuments } from '../../src/pages/documents.ts';
import { readPage, type List, type PageRequest } from '../../src/pages/page.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, newAddress, open } from '../engines.ts';

const lists: readonly List[] = (['size', 'name'] as const).flatMap((column) =>
  [true, false].map((descending) => ({
    name: `notes:${column}:${descending}`,
    select: `select id, ${column}, document from notes where owner = $1`,
    placeholders: 1,
    column,
    type: column === 'size' ? 'integer' : 'text',
    descending,
  })),
);

interface Note {
  readonly size: number;
  readonly name: string;
}

/** Anything but NUL, which no store takes: line breaks, commas, colons, half of what JSON escapes. */
const names = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '\n', ',', ':', '"', '\\', 'é', '😀') })
  .filter((name) => name.isWellFormed());
/** Many alike, and such as have more digits than others. */
const sizes = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2_000 }));
/** Some are longer than all others together. */
const lengthened = fc.tuple(names, fc.constantFrom('', '', '', 'x'.repeat(2_000))).map(([name, more]) => name + more);
const notes = fc.array(fc.record({ size: sizes, name: lengthened }), { maxLength: 12 });

async function write(store: Store, owner: string, all: readonly Note[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [index, { size, name }] of all.entries()) {
      const id = `${owner}_${String(index).padStart(2, '0')}`;
      const values = [id, owner, size, name, JSON.stringify({ id, size, name })];
      await tx.run('insert into notes (id, owner, size, name, document) values ($1, $2, $3, $4, $5)', ...values);
    }
  });
}

/** @returns pages to the end, and back to the beginning */
async function walk<T extends { hasNext: boolean; hasPrevious: boolean; after: string | null; before: string | null }>(
  size: number,
  read: (request: PageRequest) => Promise<T>,
): Promise<T[]> {
  const pages = [await read({ size })];
  for (let page = pages[0]; page?.hasNext; pages.push(page))
    page = await read({ size, cursor: { after: page.after ?? '' } });
  for (let page = pages.at(-1); page?.hasPrevious; pages.push(page))
    page = await read({ size, cursor: { before: page.before ?? '' } });
  return pages;
}

describe.each(engines)('on %s', (engine) => {
  test('documents that the store joins are those of the rows, in their order, whatever is in them', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const table = 'create table notes (id text primary key, owner text, size bigint, name text, document text)';
    await store.transaction(async (tx) => await tx.script(table));
    let owners = 0;
    await fc.assert(
      fc.asyncProperty(notes, fc.integer({ min: 1, max: 6 }), fc.constantFrom(...lists), async (all, size, list) => {
        const owner = `o${(owners += 1)}`;
        await write(store, owner, all);
        const joined = await walk(size, async (request) => await readDocuments(store, list, [owner], request));
        const rows = await walk(
          size,
          async (request) => await readPage<{ id: string; document: string }>(store, list, [owner], request),
        );
        expect(
          joined.map(({ documents, ...page }) => ({
            ...page,
            ids: idsOf({ documents, ...page }),
            documents: JSON.parse(`[${documents}]`),
          })),
        ).toEqual(
          rows.map(({ items, ...page }) => ({
            ...page,
            ids: items.map(({ id }) => id),
            documents: items.map(({ document }) => JSON.parse(document)),
          })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
