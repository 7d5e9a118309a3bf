// Pages of stored documents, joined where they are stored: what comes out is one text, which is not taken apart again.
import type { Queries, Row, Value } from '../store/store.ts';
import { ask, edges, readPage, type List, type Page, type PageRequest, type Place } from './page.ts';

export interface DocumentPage extends Omit<Page<unknown>, 'items'> {
  /** The resources as JSON, with commas between them. */
  readonly documents: string;
}

/** Between two documents and nowhere in one: they are not laid out, and in its strings JSON has no line breaks. */
const comma = ',\n';
/** What of it is nowhere else: it is found sooner than both. */
const lineBreak = '\n';

/**
 * As `readPage` does it.
 *
 * @param list of rows with `id`, `document`, and the column it is ordered by; the first `id` in a document is that of its row
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
  if (typeof row?.documents !== 'string' || typeof row.places !== 'string')
    return { documents: '', ...edges(list, request, false, undefined, undefined) };
  const isMore = row.count > request.size;
  const documents = isMore ? row.documents.slice(0, row.documents.lastIndexOf(lineBreak) - 1) : row.documents;
  const places = isMore ? row.places.slice(0, row.places.lastIndexOf(' ')) : row.places;
  const first = places.indexOf(' ');
  const start: Place = [first === -1 ? places : places.slice(0, first), idOf(documents, 0)];
  const end: Place = [places.slice(places.lastIndexOf(' ') + 1), idOf(documents, documents.lastIndexOf(lineBreak) + 1)];
  if (!backwards) return { documents, ...edges(list, request, isMore, start, end) };
  return { documents: documents.split(comma).toReversed().join(comma), ...edges(list, request, isMore, end, start) };
}

/** The identifiers of the resources of a page, for those who need them: the page is taken apart for that. */
export function idsOf({ documents }: DocumentPage): string[] {
  return documents === '' ? [] : documents.split(comma).map((document) => idOf(document, 0));
}

interface JoinedRow extends Row {
  count: number;
  /** Of the column that the list is ordered by. */
  places: string | null;
  documents: string | null;
}

/**
 * Both engines aggregate rows in the order in which a subquery has put them. The identifiers are in the documents: to join them
 * as well takes SQLite a tenth longer.
 */
function joined({ column }: List, sql: string): string {
  return joinedTexts.getOrInsertComputed(
    sql,
    () => `select cast(count(*) as bigint) as count, string_agg(cast(${column} as text), ' ') as places,
        string_agg(document, '${comma}') as documents
      from (${sql}) as page`,
  );
}

/** By what they join, which is constant: `page.ts` says why. */
const joinedTexts = new Map<string, string>();

const idMember = '"id":"';

/** @param from where the document starts */
function idOf(documents: string, from: number): string {
  const start = documents.indexOf(idMember, from) + idMember.length;
  return documents.slice(start, documents.indexOf('"', start));
}

interface DocumentRow extends Row {
  id: string;
  document: string;
}

function joinRows({ items, ...page }: Page<DocumentRow>): DocumentPage {
  return { ...page, documents: items.map(({ document }) => document).join(comma) };
}
