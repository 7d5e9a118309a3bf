// JSON:API documents, put together from resources that are text already: what the store has written once is not parsed and
// written again with every request.
import { asJsonText, type JsonText } from '../http/call.ts';
import type { Page } from '../pages/page.ts';

/** What a document says of the request. */
export interface Asked {
  /** What was asked for, relative to the host. */
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

/** @param resources those of the page as JSON, each by itself or with commas between them */
export function pageDocument(
  asked: Asked,
  page: Omit<Page<unknown>, 'items'>,
  resources: string | readonly string[],
  { included }: { included?: readonly string[] | undefined } = {},
): JsonText {
  const { before, after, hasPrevious, hasNext } = page;
  const links = {
    self: asked.url,
    prev: hasPrevious && before !== null ? withCursor(asked.url, 'before', before) : null,
    next: hasNext && after !== null ? withCursor(asked.url, 'after', after) : null,
  };
  const beside = included === undefined ? '' : `"included":[${included.join(',')}],`;
  const meta = JSON.stringify({ page: { before, after } });
  return asJsonText(
    `{${jsonapi},"data":[${typeof resources === 'string' ? resources : resources.join(',')}],${beside}"links":${JSON.stringify(links)},"meta":${meta}}`,
  );
}

/** The same address with another cursor: size, filter, order and the rest stay as they were asked for. */
function withCursor(url: string, side: 'before' | 'after', cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const rest = query.split('&').filter((pair) => pair !== '' && !isCursor(pair));
  return `${path}?${[...rest, `page%5B${side}%5D=${encodeURIComponent(cursor)}`].join('&')}`;
}

function isCursor(pair: string): boolean {
  return /^page(\[|%5B)(after|before)(\]|%5D)=/i.test(pair);
}
