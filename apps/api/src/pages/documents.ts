// Pages of stored documents, joined where they are stored: what comes out is one text, which is not taken apart again.
import type { Queries, Row, Value } from '../store/store.ts';
import { ask, edges, readPage, type List, type Page, type PageRequest, type Place } from './page.ts';

export interface DocumentPage extends Omit<Page<unknown>, 'items'> {
  readonly ids: readonly string[];
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
  const ids = row?.ids?.split(' ') ?? [];
  const places = row?.places?.split(' ') ?? [];
  let documents = row?.documents ?? '';
  const isMore = ids.length > request.size;
  if (isMore) {
    ids.pop();
    places.pop();
    documents = documents.slice(0, documents.lastIndexOf(comma));
  }
  if (backwards) {
    ids.reverse();
    places.reverse();
    documents = documents.split(comma).toReversed().join(comma);
  }
  const placeAt = (index: number): Place | undefined => {
    const [id, value] = [ids.at(index), places.at(index)];
    return id === undefined || value === undefined ? undefined : [value, id];
  };
  return { ids, documents, ...edges(list, request, isMore, placeAt(0), placeAt(-1)) };
}

interface JoinedRow extends Row {
  ids: string | null;
  /** Of the column that the list is ordered by. */
  places: string | null;
  documents: string | null;
}

/** Both engines aggregate rows in the order in which a subquery has put them. */
function joined({ column }: List, sql: string): string {
  return `select string_agg(id, ' ') as ids, string_agg(cast(${column} as text), ' ') as places,
      string_agg(document, '${comma}') as documents
    from (${sql}) as page`;
}

interface DocumentRow extends Row {
  id: string;
  document: string;
}

function joinRows({ items, ...page }: Page<DocumentRow>): DocumentPage {
  return { ...page, ids: items.map(({ id }) => id), documents: items.map(({ document }) => document).join(comma) };
}
