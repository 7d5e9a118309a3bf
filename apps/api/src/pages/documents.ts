// Pages of stored documents, joined where they are stored: what comes out is one text, which is not taken apart again.
import type { Queries, Row, Value } from '../store/store.ts';
import { ask, edges, readPage, type List, type Page, type PageRequest } from './page.ts';

export interface DocumentPage extends Omit<Page<unknown>, 'items'> {
  readonly ids: () => readonly string[];
  /** The resources as JSON, with commas between them. */
  readonly documents: string;
}

/** Between two documents and nowhere in one: they are not laid out, and in its strings JSON has no line breaks. */
const comma = ',\n';

/**
 * As `readPage` does it.
 *
 * @param list of rows with `id`, `document`, and the column it is ordered by
 * @throws InvalidCursor
 */
export async function readDocuments(
  queries: Queries,
  list: List,
  values: readonly Value[],
  request: PageRequest,
): Promise<DocumentPage> {
  // Nothing can stand between names, for they may hold anything.
  if (list.type === 'text') return joinRows(await readPage<DocumentRow>(queries, list, values, request));
  const { sql, position, backwards } = ask(list, request);
  const row = await queries.get<JoinedRow>(joined(list, sql), ...values, ...position);
  if (row?.ids == null || row.places === null || row.documents === null)
    return { ids: () => [], documents: '', ...edges(list, request, false, undefined, undefined) };
  let { documents } = row;
  let { ids, places } = row;
  const isMore = row.count > request.size;
  if (isMore) {
    ids = withoutLast(ids, ' ');
    places = withoutLast(places, ' ');
    documents = withoutLast(documents, comma);
  }
  if (backwards) {
    ids = reversed(ids, ' ');
    places = reversed(places, ' ');
    documents = reversed(documents, comma);
  }
  return {
    ids: () => ids.split(' '),
    documents,
    ...edges(list, request, isMore, [firstOf(places), firstOf(ids)], [lastOf(places), lastOf(ids)]),
  };
}

function withoutLast(text: string, separator: string): string {
  return text.slice(0, text.lastIndexOf(separator));
}

function reversed(text: string, separator: string): string {
  return text.split(separator).toReversed().join(separator);
}

function firstOf(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

function lastOf(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

interface JoinedRow extends Row {
  count: number;
  ids: string | null;
  /** Of the column that the list is ordered by. */
  places: string | null;
  documents: string | null;
}

/** Both engines aggregate rows in the order in which a subquery has put them. */
function joined({ column }: List, sql: string): string {
  return `select count(*) as count, string_agg(id, ' ') as ids, string_agg(cast(${column} as text), ' ') as places,
      string_agg(document, '${comma}') as documents
    from (${sql}) as page`;
}

interface DocumentRow extends Row {
  id: string;
  document: string;
}

function joinRows({ items, ...page }: Page<DocumentRow>): DocumentPage {
  return {
    ...page,
    ids: () => items.map(({ id }) => id),
    documents: items.map(({ document }) => document).join(comma),
  };
}
