import { expect, test } from 'vitest';
import { propertiesOf, readBundle, readModel, resourceOfType } from '../src/model/model.ts';
import { library } from './fixture.ts';

const model = readModel(library);
const operation = (id: string) => model.operations.find((each) => each.id === id);

test('an operation says all there is to know of it', () => {
  expect(operation('library.shelves.update')).toMatchObject({
    group: ['library', 'shelves'],
    method: 'update',
    http: 'PUT',
    path: '/shelves/{id}',
    tag: 'Shelves',
    summary: 'Update a shelf',
    deprecated: false,
    pathParameters: [{ name: 'id', description: 'Which shelf.', required: true }],
    queryParameters: [],
    body: { encoding: 'json', schema: 'ShelfUpdate', description: 'The whole shelf.', required: true },
    output: { kind: 'resource', resource: 'Shelf', document: 'ShelfDocument' },
    auth: 'account',
    scopes: ['shelves:write'],
    ifMatch: true,
    idempotencyKey: false,
    refusals: [{ status: 404, description: 'There is no such shelf.' }],
  });
});

test('what an operation answers with follows from its responses', () => {
  expect(model.operations.map(({ id, output }) => [id, output.kind])).toEqual([
    ['library.shelves.list', 'page'],
    ['library.shelves.update', 'resource'],
    ['oauth.revoke', 'empty'],
    ['oauth.authorize', 'address'],
  ]);
});

test('what a request carries follows from the security schemes', () => {
  expect(model.operations.map(({ auth }) => auth)).toEqual(['account', 'account', 'client', 'none']);
  const { get } = structuredClone(library).paths['/shelves'] ?? {};
  const bearer = { ...library, paths: { '/shelves': { get: { ...get!, security: [{ key: [] }] } } } };
  expect(readModel(bearer).operations[0]?.auth).toBe('credential');
});

test('groups are the tree of the operations', () => {
  expect(model.groups).toMatchObject([
    {
      path: ['library'],
      operations: [],
      groups: [
        {
          path: ['library', 'shelves'],
          description: 'Where books stand.',
          operations: [{ id: 'library.shelves.list' }, { id: 'library.shelves.update' }],
        },
      ],
    },
    { path: ['oauth'], operations: [{ id: 'oauth.revoke' }, { id: 'oauth.authorize' }], groups: [] },
  ]);
});

test('a resource has its attributes and what it names of others', () => {
  expect(model.resources).toMatchObject([
    {
      name: 'Shelf',
      type: 'shelves',
      attributes: 'ShelfAttributes',
      relationships: [
        { name: 'books', cardinality: 'many', nullable: false, types: ['books'] },
        { name: 'below', cardinality: 'one', nullable: true, types: ['shelves'] },
      ],
    },
    { name: 'Book', type: 'books', relationships: [] },
  ]);
});

test('the properties of a schema include those of its parts', () => {
  expect(propertiesOf(model.schemas, { $ref: '#/components/schemas/BookAttributes' })).toMatchObject({
    properties: { title: { type: 'string' }, condition: { $ref: '#/components/schemas/Condition' } },
    required: ['title', 'condition'],
  });
});

test('enumerations are open or closed, and may have null apart from their values', () => {
  expect(model.enums).toEqual([
    { name: 'Genre', description: 'What is in it.', values: ['poems', 'novels'], open: true, nullable: false },
    { name: 'Condition', description: 'How it looks.', values: ['new', 'worn'], open: false, nullable: true },
  ]);
});

test('an event has a schema, and its data another', () => {
  expect(model.events).toEqual([
    { name: 'book.lent', description: 'Somebody took a book home.', schema: 'BookLentEvent', data: 'BookLentData' },
  ]);
});

test('a reference to nothing is an error that names it', () => {
  const broken = structuredClone(library);
  broken.components.parameters = {};
  expect(() => readModel(broken)).toThrow('The bundle has no #/components/parameters/ShelfId');
});

test('of several forms of a resource, a relationship is to the one that lists return', () => {
  const contract = readModel(readBundle());
  expect(contract.resources.filter(({ type }) => type === 'webhooks')).toHaveLength(2);
  expect(resourceOfType(contract, 'webhooks')?.name).toBe('Webhook');
  expect(resourceOfType(contract, 'deliveries')?.name).toBe('Delivery');
  expect(resourceOfType(contract, 'events')?.name).toBe('EventResource');
});

test('the contract has a model', () => {
  const contract = readModel(readBundle());
  const samples = contract.operations.map((each) => Object.keys(each.samples));
  expect(new Set(contract.operations.map(({ id }) => id)).size).toBe(contract.operations.length);
  expect(samples).toEqual(samples.map(() => ['curl', 'TypeScript', 'Python']));
  expect(contract.events.map(({ name }) => name)).toEqual(contract.schemas['EventType']?.enum);
});
