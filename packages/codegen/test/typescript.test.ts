import { expect, test } from 'vitest';
import { readModel, type Bundle } from '../src/model/model.ts';
import { emitTypeScript } from '../src/typescript/emit.ts';
import { library } from './fixture.ts';

const files = (bundle: Bundle = library): Map<string, string> => emitTypeScript(readModel(bundle));
const text = (path: string, bundle?: Bundle): string => files(bundle).get(path) ?? '';

test('there is a file for each thing, and one for each group', () => {
  expect([...files().keys()]).toEqual([
    'src/generated/operations.ts',
    'src/generated/models.ts',
    'src/generated/events.ts',
    'src/generated/groups.ts',
    'src/generated/groups/library.ts',
    'src/generated/groups/oauth.ts',
    'api.md',
  ]);
});

test('every file says that it is generated', () => {
  for (const [path, source] of files())
    expect(source, path).toContain('Generated from spec/ by `pnpm generate`. Do not edit.');
});

test('the table has a row for each operation', () => {
  const table = text('src/generated/operations.ts');
  expect(table.slice(table.lastIndexOf(' = ') + 3)).toBe(`\`library.shelves.list GET /shelves page
library.shelves.update PUT /shelves/{id}
oauth.revoke POST /oauth/revoke empty form none
oauth.authorize GET /oauth/authorize address query none\`;
`);
});

test('a method takes the ids, what the operation takes, and its options', () => {
  const group = text('src/generated/groups/library.ts');
  expect(group).toContain('list(query?: LibraryShelvesListQuery, options?: RequestOptions): Pages<Shelf>;');
  expect(group).toContain('update(id: string, body: ShelfUpdate, options?: RequestOptions & IfMatch): Call<Shelf>;');
  const oauth = text('src/generated/groups/oauth.ts');
  expect(oauth).toContain('revoke(body?: Revocation, options?: RequestOptions): Call<void, undefined>;');
  expect(oauth).toContain('authorize(query: OAuthAuthorizeQuery): URL;');
});

test('a method is documented from the contract, with the sample as its example', () => {
  expect(text('src/generated/groups/library.ts')).toContain(`/**
 * Update a shelf.
 *
 * Does what it says.
 *
 * Needs the scope \`shelves:write\`.
 *
 * @param id Which shelf.
 * @param body The whole shelf.
 * @param options For this call alone, \`ifMatch\` among them.
 * @throws \`NotFoundError\`: There is no such shelf.
 * @see https://docs.example.com/reference/library/shelves/update
 * @example
 * \`\`\`ts
 * await cn.library.shelves.update('1', { name: 'Poems' });
 * \`\`\`
 */`);
});

test('a resource is flat, with what it is related to', () => {
  const models = text('src/generated/models.ts');
  expect(models).toContain('export interface Shelf extends Api.ShelfAttributes {');
  expect(models).toContain('books: Related<Book>[];');
  expect(models).toContain('below: Related<Shelf> | null;');
  expect(models).not.toContain('readers');
});

test('the types that bodies and attributes are made of can be imported too', () => {
  expect(text('src/generated/models.ts')).toContain(
    `export type { BookBasics, Condition, Genre, Revocation, ShelfUpdate } from '@cloudnexus/types';`,
  );
});

test('events are a union with a member for those to come', () => {
  const events = text('src/generated/events.ts');
  expect(events).toContain('export type Event = BookLentEvent | UnknownEvent;');
  expect(events).toContain(`'book.lent': BookLentEvent;`);
});

test('the list of methods leads to their pages', () => {
  expect(text('api.md')).toContain(
    '- [`cn.library.shelves.update`](https://docs.example.com/reference/library/shelves/update)`(id: string, body: ShelfUpdate, options?: RequestOptions & IfMatch): Call<Shelf>`',
  );
});

test('a description cannot end the comment it is in, and code in it is not torn', () => {
  const bundle = structuredClone(library);
  bundle.paths['/shelves']!.get!.description = `${'Long. '.repeat(17)}\`GET /shelves */ and more\` ends it.`;
  const group = text('src/generated/groups/library.ts', bundle);
  expect(group).toContain('`GET /shelves *\\/ and more`');
  expect(group).not.toContain('shelves */');
});

test('an operation with both a query and a body is refused by name', () => {
  const bundle = structuredClone(library);
  const page = { name: 'dry_run', in: 'query', description: '', schema: { type: 'boolean' } } as const;
  bundle.paths['/shelves/{id}']!.put!.parameters!.push(page);
  expect(() => files(bundle)).toThrow('library.shelves.update takes both a query and a body');
});

test('the same contract gives the same text', () => {
  expect(files()).toEqual(files());
});
