// JSON:API documents, put together from resources that are text already: what the store has written once is not parsed and
// written again with every request.
import { remembering } from '../generations.ts';
import { asJsonText, type JsonText } from '../http/call.ts';
import { pathOf, queryOf } from '../http/request/target.ts';
import type { Page } from '../pages/page.ts';

/** What a document says of the request. */
export interface Asked {
  /** What was asked for, relative to the host: a reference, as RFC 3986 has it. */
  readonly url: string;
}

const jsonapi = '"jsonapi":{"version":"1.1"}';

/**
 * @param resource the resource as JSON
 * @param self where it is, if that is not what was asked for, as after a POST
 * @param included other resources as JSON; undefined where the document has no such member
 */
export function resourceDocument(
  { url }: Asked,
  resource: string,
  { self = url, included }: { self?: string; included?: readonly string[] | undefined } = {},
): JsonText {
  const beside = included === undefined ? '' : `"included":[${included.join(',')}],`;
  return asJsonText(`{${jsonapi},"data":${resource},${beside}"links":{"self":${JSON.stringify(self)}}}`);
}

export interface PageAnswer {
  readonly document: JsonText;
  readonly bytes: number;
}

/** @param resources those of the page as JSON, each by itself or with commas between them */
export function pageAnswer(
  { url }: Asked,
  { before, after, hasPrevious, hasNext }: Omit<Page<unknown>, 'items'>,
  resources: string | readonly string[],
  { included }: { included?: readonly string[] | undefined } = {},
): PageAnswer {
  const data = typeof resources === 'string' ? resources : resources.join(',');
  const beside = included === undefined ? '' : `"included":[${included.join(',')}],`;
  const prev = hasPrevious && before !== null ? `${startOfLinks(url)}page%5Bbefore%5D=${before}` : null;
  const next = hasNext && after !== null ? `${startOfLinks(url)}page%5Bafter%5D=${after}` : null;
  const links = `{"self":"${url}","prev":${quoted(prev)},"next":${quoted(next)}}`;
  const meta = `{"page":{"before":${quoted(before)},"after":${quoted(after)}}}`;
  const document = asJsonText(`{${jsonapi},"data":[${data}],${beside}"links":${links},"meta":${meta}}`);
  // The rest is ASCII.
  return { document, bytes: document.length + bytesBeside(data) + bytesBeside(beside) };
}

/** How many bytes more than characters. */
function bytesBeside(text: string): number {
  return Buffer.byteLength(text) - text.length;
}

/** Neither a reference nor a cursor has a character that JSON escapes. */
function quoted(text: string | null): string {
  return text === null ? 'null' : `"${text}"`;
}

/** The same address with room for another cursor: size, filter, order and the rest stay as they were asked for. */
const startOfLinks = remembering(
  (url) => {
    const others = queryOf(url)
      .split('&')
      .filter((pair) => pair !== '' && !isCursor(pair));
    return `${pathOf(url)}?${others.map((pair) => `${pair}&`).join('')}`;
  },
  { capacity: 500, longest: 300 },
);

function isCursor(pair: string): boolean {
  return /^page(\[|%5B)(after|before)(\]|%5D)=/i.test(pair);
}
