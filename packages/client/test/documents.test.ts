// JSON:API documents as plain objects.
import { describe, expect, test } from 'vitest';
import fixture from '../fixtures/documents.json' with { type: 'json' };
import { flatten } from '../src/core/flatten.ts';
import type { Document, Resource } from '../src/index.ts';
import { order, serve } from './server.ts';

describe('rule 8: as all SDKs have it in common', () => {
  test.each(fixture.documents)('$name', ({ document, flat }) => {
    const result = flatten(document as Document); // the fixture has some that say less than a type
    expect(result).toEqual(flat);
    expect(JSON.parse(JSON.stringify(result))).toEqual(flat);
  });
});

test('rule 8: a created server has its siblings', async () => {
  const document = { data: sibling('srv_2x9k4m', 'srv_7a3p5c'), included: [sibling('srv_7a3p5c', 'srv_2x9k4m')] };
  const server = await serve({ body: document });
  const created = await server.client().servers.create(order);
  expect(created.id).toBe('srv_2x9k4m');
  expect(created.siblings.map(({ id, name }) => [id, name])).toEqual([['srv_7a3p5c', 'srv_7a3p5c']]);
});

test('rule 8: the document is there under withResponse()', async () => {
  const document = { data: { type: 'servers', id: 'srv_1' }, links: { self: '/v2/servers/srv_1' }, meta: { a: 1 } };
  const server = await serve({ body: document });
  const found = await server.client().servers.get('srv_1').withResponse();
  expect(found.document).toEqual(document);
  expect(found.data).toEqual({ type: 'servers', id: 'srv_1' });
});

function sibling(id: string, other: string): Resource {
  const relationships = { siblings: { data: [{ type: 'servers', id: other }] } };
  return { type: 'servers', id, attributes: { name: id }, relationships };
}
