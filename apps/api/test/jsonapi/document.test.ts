import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asReference } from '../../src/http/request/target.ts';
import { pageAnswer } from '../../src/jsonapi/document.ts';
import { encodeCursor } from '../../src/pages/cursor.ts';

const resource = '{"type":"servers","id":"srv_1","attributes":{"name":"Zürich 😀"}}';
const cursors = fc.option(fc.array(fc.string({ unit: 'binary' })).map((values) => encodeCursor('list', values)));

/** Whatever stands after the path: anything but ASCII was refused before. */
const queries = fc
  .array(
    fc.oneof(
      fc.constantFrom('page[after]=x', 'page%5Bbefore%5D=y', 'page[size]=20', 'sort=-name', ''),
      fc.string({ unit: 'grapheme-ascii' }).filter((text) => !/^page(\[|%5B)|[&# ]/i.test(text)),
    ),
  )
  .map((pairs) => pairs.join('&'));

test('A page is JSON and says what was asked for, whatever is in the address', () => {
  fc.assert(
    fc.property(queries, cursors, cursors, fc.boolean(), fc.boolean(), (query, before, after, hasPrevious, hasNext) => {
      const url = asReference(`/v2/servers?${query}`);
      const answer = pageAnswer({ url }, { before, after, hasPrevious, hasNext }, resource);
      expect(answer.bytes).toBe(Buffer.byteLength(answer.document));
      const link = (side: string, cursor: string): string => {
        const others = url
          .slice('/v2/servers?'.length)
          .split('&')
          .filter((pair) => pair !== '' && !/^page(\[|%5B)(after|before)/i.test(pair));
        return `/v2/servers?${[...others, `page%5B${side}%5D=${cursor}`].join('&')}`;
      };
      expect(JSON.parse(answer.document)).toEqual({
        jsonapi: { version: '1.1' },
        data: [JSON.parse(resource)],
        links: {
          self: url,
          prev: hasPrevious && before !== null ? link('before', before) : null,
          next: hasNext && after !== null ? link('after', after) : null,
        },
        meta: { page: { before, after } },
      });
    }),
  );
});

test('The next page is of the same filter where that has a question mark', () => {
  const url = '/v2/servers?filter%5Btag%5D=why?&page%5Bsize%5D=5&sort=name';
  const { document } = pageAnswer({ url }, { before: 'a', after: 'b', hasPrevious: false, hasNext: true }, []);
  expect(JSON.parse(document).links.next).toBe(`${url}&page%5Bafter%5D=b`);
});
