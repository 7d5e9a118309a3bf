// A contract small enough to be seen whole: shelves, their books, and one event.
import type { Bundle, Schema } from '../src/model/model.ts';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: ref(name) } });
const object = (properties: Record<string, Schema>, description = ''): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
});
const resource = (type: string, attributes: string, more: Record<string, Schema> = {}): Schema =>
  object(
    {
      type: { const: type },
      id: { type: 'string', description: 'Its identifier.' },
      attributes: ref(attributes),
      ...more,
    },
    `One of the ${type}.`,
  );

const id = { name: 'id', in: 'path', required: true, description: 'Which shelf.', schema: { type: 'string' } } as const;
const shared = { tags: ['Shelves'], description: 'Does what it says.', security: [{ key: [], account: [] }] };
const sample = (call: string, python: string) => [
  { lang: 'curl', source: 'curl …' },
  {
    lang: 'TypeScript',
    source: `import { CloudNexus } from '@cloudnexus/sdk';\n\nconst cn = new CloudNexus(process.env.CN_API_KEY);\n\n${call}\n`,
  },
  { lang: 'Python', source: `import cloudnexus\n\nclient = cloudnexus.Client()\n\n${python}\n` },
];

export const library: Bundle = {
  info: { version: '1.2.3' },
  externalDocs: { url: 'https://docs.example.com' },
  tags: [{ name: 'Shelves', description: 'Where books stand.' }],
  paths: {
    '/shelves': {
      get: {
        ...shared,
        operationId: 'library.shelves.list',
        summary: 'List shelves',
        parameters: [{ name: 'page', in: 'query', description: 'Which page.', schema: { type: 'object' } }],
        responses: { 200: { description: 'A page.', content: json('ShelfListDocument') } },
        'x-codeSamples': sample(
          'for await (const shelf of cn.library.shelves.list()) console.log(shelf.id);',
          'for shelf in client.library.shelves.list():\n    print(shelf.id)',
        ),
      },
    },
    '/shelves/{id}': {
      parameters: [{ $ref: '#/components/parameters/ShelfId' }],
      put: {
        ...shared,
        operationId: 'library.shelves.update',
        summary: 'Update a shelf',
        security: [
          { key: [], account: [] },
          { oauth: ['shelves:write'], account: [] },
        ],
        parameters: [{ name: 'If-Match', in: 'header', description: 'An ETag.', schema: { type: 'string' } }],
        requestBody: { description: 'The whole shelf.', required: true, content: json('ShelfUpdate') },
        responses: {
          200: { description: 'The shelf.', content: json('ShelfDocument') },
          404: { $ref: '#/components/responses/NotFound' },
        },
        'x-codeSamples': sample(
          "await cn.library.shelves.update('1', { name: 'Poems' });",
          'client.library.shelves.update("1", name="Poems")',
        ),
      },
    },
    '/oauth/revoke': {
      post: {
        ...shared,
        operationId: 'oauth.revoke',
        summary: 'Revoke a token',
        security: [{ client: [] }, {}],
        requestBody: {
          description: 'The token.',
          content: { 'application/x-www-form-urlencoded': { schema: ref('Revocation') } },
        },
        responses: { 200: { description: 'It is revoked.' } },
        'x-codeSamples': sample("await cn.oauth.revoke({ token: 't' });", 'client.oauth.revoke(token="t")'),
      },
    },
    '/oauth/authorize': {
      get: {
        ...shared,
        operationId: 'oauth.authorize',
        summary: 'Ask a person',
        security: [],
        parameters: [
          { name: 'client_id', in: 'query', required: true, description: 'Which client.', schema: { type: 'string' } },
        ],
        responses: {
          200: { description: 'A page.', content: { 'text/html': { schema: { type: 'string' } } } },
          303: { description: 'Back.' },
        },
        'x-codeSamples': sample(
          "cn.oauth.authorize({ client_id: 'c' });",
          'print(client.oauth.authorize(client_id="c"))',
        ),
      },
    },
  },
  webhooks: {
    'book.lent': {
      post: {
        ...shared,
        operationId: 'webhooks.receive.bookLent',
        summary: 'Receive book.lent events',
        requestBody: { description: 'The event.', content: json('BookLentEvent') },
        responses: {},
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer' },
      account: { type: 'apiKey' },
      oauth: { type: 'oauth2' },
      client: { type: 'http', scheme: 'basic' },
    },
    parameters: { ShelfId: id },
    responses: { NotFound: { description: 'There is no such shelf.' } },
    schemas: {
      Genre: { type: 'string', 'x-open-enum': true, enum: ['poems', 'novels'], description: 'What is in it.' },
      Condition: { type: ['string', 'null'], enum: ['new', 'worn', null], description: 'How it looks.' },
      ShelfAttributes: object({ name: { type: 'string' }, genre: ref('Genre') }),
      ShelfIdentifier: object({ type: { const: 'shelves' }, id: { type: 'string' } }),
      BookIdentifier: object({ type: { const: 'books' }, id: { type: 'string' } }),
      Shelf: resource('shelves', 'ShelfAttributes', {
        relationships: object({
          books: object({ data: { type: 'array', items: ref('BookIdentifier') } }, 'The books on it.'),
          below: object({ data: { oneOf: [ref('ShelfIdentifier'), { type: 'null' }] } }, 'The shelf below.'),
          readers: object({ links: object({ related: { type: 'string' } }) }, 'Who stands there, a list of its own.'),
        }),
      }),
      BookAttributes: { allOf: [ref('BookBasics'), object({ condition: ref('Condition') })] },
      BookBasics: object({ title: { type: 'string' } }),
      Book: resource('books', 'BookAttributes'),
      ShelfListDocument: object({ data: { type: 'array', items: ref('Shelf') } }),
      ShelfDocument: object({ data: ref('Shelf') }),
      ShelfUpdate: object({ name: { type: 'string' } }),
      Revocation: object({ token: { type: 'string' } }),
      BookLentData: object({ book_id: { type: 'string' } }),
      BookLentEvent: object(
        {
          event: { const: 'book.lent' },
          id: { type: 'string' },
          timestamp: { type: 'string' },
          data: ref('BookLentData'),
        },
        'Somebody took a book home.',
      ),
    },
  },
};
