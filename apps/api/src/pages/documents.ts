// Pages of stored documents, joined where they are stored: what comes out is one text, which is not taken apart again.
import { whenThere, type Awaitable } from '../awaitable.ts';
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
 * @param list of rows with `document` and the column it is ordered by, and with `id` where that is text; the first `id` in a
 *   document is that of its row
 * @throws InvalidCursor
 */
export function readDocuments(
  queries: Queries,
  list: List,
  values: readonly Value[],
  request: PageRequest,
): Awaitable<DocumentPage> {
  // Nothing can stand between names, for they may hold anything.
  if (list.type === 'text') return readPage<DocumentRow>(queries, list, values, request).then(joinRows);
  const { sql, position, backwards } = ask(queries, list, request);
  return whenThere(queries.get<JoinedRow>(joined(list, sql), ...values, ...position), (row) => {
    if (typeof row?.documents !== 'string' || typeof row.places !== 'string')
      return { ...edges(list, request, false, undefined, undefined), documents: '' };
    const { documents, isMore, first, last } = readJoined(row.documents, row.places, request.size);
    if (!backwards) return { ...edges(list, request, isMore, first, last), documents };
    return { ...edges(list, request, isMore, last, first), documents: documents.split(comma).toReversed().join(comma) };
  });
}

interface Joined {
  /** But for the one that only tells that there are more. */
  readonly documents: string;
  readonly isMore: boolean;
  readonly first: Place;
  readonly last: Place;
}

function readJoined(documents: string, places: string, size: number): Joined {
  const afterFirst = places.indexOf(' ');
  const beforeLast = places.lastIndexOf(' ');
  const firstPlace = afterFirst === -1 ? places : places.slice(0, afterFirst);
  const lastPlace = places.slice(beforeLast + 1);
  const count = countOf(places, firstPlace, lastPlace);
  const first: Place = [firstPlace, idOf(documents, 0)];
  const breaks = lastBreaks(documents, count);
  if (count <= size) {
    const last: Place = [lastPlace, idOf(documents, breaks.last + 1)];
    return { documents, isMore: false, first, last };
  }
  const last: Place = [
    places.slice(places.lastIndexOf(' ', beforeLast - 1) + 1, beforeLast),
    idOf(documents, breaks.before + 1),
  ];
  return { documents: documents.slice(0, breaks.last - 1), isMore: true, first, last };
}

/** How many there are, which takes SQLite longer to count. They are in order: where both ends have as many digits, all have. */
function countOf(places: string, first: string, last: string): number {
  return first.length === last.length ? (places.length + 1) / (first.length + 1) : places.split(' ').length;
}

/**
 * The last two places where a document ends, -1 for those there are not. They are looked for forwards, which is several times as
 * fast, from where the last three documents may start, were all of the same length.
 */
function lastBreaks(documents: string, count: number): { readonly before: number; readonly last: number } {
  let from = Math.floor(documents.length * (1 - 3 / count));
  for (;;) {
    let [before, last] = [-1, -1];
    for (let at = documents.indexOf(lineBreak, from); at !== -1; at = documents.indexOf(lineBreak, at + 1))
      [before, last] = [last, at];
    if (before !== -1 || from <= 0) return { before, last };
    from = 0;
  }
}

/** The identifiers of the resources of a page, for those who need them: the page is taken apart for that. */
export function idsOf({ documents }: DocumentPage): string[] {
  return documents === '' ? [] : documents.split(comma).map((document) => idOf(document, 0));
}

interface JoinedRow extends Row {
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
    () => `select string_agg(cast(${column} as text), ' ') as places, string_agg(document, '${comma}') as documents
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
