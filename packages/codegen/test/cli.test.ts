import { describe, expect, test } from 'vitest';
import { readCommands, type Command } from '../src/cli/command.ts';
import { emitCli } from '../src/cli/emit.ts';
import { readModel, type Bundle, type Schema } from '../src/model/model.ts';
import { library } from './fixture.ts';

const catalogue = [
  {
    code: 'not_found',
    family: 'api',
    status: 404,
    title: 'Not found',
    causes: [],
    action: 'Look again.',
    retryable: false,
  },
  {
    code: 'invalid_grant',
    family: 'oauth',
    status: 400,
    title: 'Invalid',
    causes: [],
    action: 'Ask again.',
    retryable: false,
  },
];
const shelves = '/shelves';
const shelf = '/shelves/{id}';

/** The library with curl samples, an example of its event, and what a test adds. */
function bundle(change: (copy: Bundle) => void = () => {}): Bundle {
  const copy = structuredClone(library);
  curl(copy, 'get', shelves, 'curl https://api.example.com/shelves');
  curl(copy, 'put', shelf, `curl -X PUT https://api.example.com/shelves/7 -d '{ "name": "Poems" }'`);
  const lent = copy.webhooks['book.lent']?.post?.requestBody?.content['application/json'];
  if (lent)
    lent.examples = { lent: { value: { event: 'book.lent', id: 'evt_1', timestamp: 't', data: { book_id: '1' } } } };
  change(copy);
  return copy;
}

function curl(copy: Bundle, method: 'get' | 'put', path: string, source: string): void {
  const operation = copy.paths[path]?.[method];
  if (operation) operation['x-codeSamples'] = [{ lang: 'curl', source }];
}

function command(id: string, change?: (copy: Bundle) => void): Command {
  const found = readCommands(readModel(bundle(change))).find((each) => each.id === id);
  if (!found) throw new Error(`There is no command ${id}.`);
  return found;
}

/** The shelf's body with one more property. */
const withProperty = (name: string, schema: Schema) => (copy: Bundle) => {
  copy.components.schemas['ShelfUpdate'] = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, [name]: schema },
  };
};
const flagsOf = (name: string, schema: Schema) =>
  command('library.shelves.update', withProperty(name, schema)).flags.filter(({ path }) => path[0] === name);

test('there is a file for each thing, one for each group, and no OAuth', () => {
  const files = emitCli(readModel(bundle()), catalogue);
  expect([...files.keys()]).toEqual([
    'src/generated/groups.ts',
    'src/generated/groups/library.ts',
    'src/generated/events.ts',
    'src/generated/errors.ts',
    'commands.md',
  ]);
  for (const [path, text] of files)
    expect(text, path).toContain('Generated from spec/ by `pnpm generate`. Do not edit.');
});

test('a command has the words, ids and page of its operation', () => {
  expect(command('library.shelves.update')).toMatchObject({
    words: ['library', 'shelves', 'update'],
    page: 'https://docs.example.com/reference/library/shelves/update',
    scopes: ['shelves:write'],
    arguments: [{ name: 'id', required: true }],
    takes: 'body',
    output: 'resource',
  });
});

test('its example is what the sample in curl sends', () => {
  expect(command('library.shelves.update').example).toBe('cloudnexus library shelves update 7 --name Poems');
  expect(command('library.shelves.list').example).toBe('cloudnexus library shelves list');
});

test('a sample that sends what no flag can say is an error', () => {
  expect(() => command('library.shelves.update', sendColour)).toThrow('sends colour');
});

test('headers become flags of the call', () => {
  expect(command('library.shelves.update').flags).toContainEqual(
    expect.objectContaining({ name: 'if-match', in: 'option', path: ['ifMatch'] }),
  );
});

describe('a field of the body', () => {
  test.each<[string, Schema, object[]]>([
    ['opened_on', { type: 'string' }, [{ name: 'opened-on', kind: 'text' }]],
    ['size', { type: 'integer', default: 3 }, [{ name: 'size', kind: 'integer', default: 3 }]],
    ['genre', { $ref: '#/components/schemas/Genre' }, [{ name: 'genre', values: ['poems', 'novels'] }]],
    [
      'labels',
      { type: 'object', additionalProperties: { type: 'string' } },
      [{ name: 'label', alias: 'labels', kind: 'map' }],
    ],
    ['notes', { type: 'array', items: { type: 'string' } }, [{ name: 'note', alias: 'notes', kind: 'list' }]],
    [
      'motto',
      { type: ['string', 'null'] },
      [
        { name: 'motto', kind: 'text' },
        { name: 'no-motto', kind: 'null' },
      ],
    ],
    [
      'place',
      { type: 'object', properties: { room_no: { type: 'integer' } } },
      [
        { name: 'place', kind: 'json' },
        { name: 'place.room-no', kind: 'integer', path: ['place', 'room_no'] },
      ],
    ],
  ])('%s', (name, schema, expected) => {
    expect(flagsOf(name, schema)).toMatchObject(expected);
    expect(flagsOf(name, schema)).toHaveLength(expected.length);
  });

  test('that is required says so', () => {
    expect(command('library.shelves.update').flags.find(({ name }) => name === 'name')).toMatchObject({
      required: true,
    });
  });

  test('whose name every command has for something else says where it belongs', () => {
    expect(flagsOf('json', { type: 'string' })).toMatchObject([{ name: 'body.json' }]);
  });
});

describe('a query parameter', () => {
  test('is a flag for each member, and the second of a name says where it belongs', () => {
    const flags = command('library.shelves.list', withFilter).flags.map(({ name, path }) => [name, path.join('.')]);
    expect(flags).toEqual([
      ['page-size', 'page.size'],
      ['after', 'page.after'],
      ['genre', 'filter.genre'],
      ['filter.after', 'filter.after'],
      ['fields', 'fields.shelves'],
    ]);
  });
});

test('what the contract says for HTTP is said for a terminal', () => {
  const reworded = command('library.shelves.update', (copy) => {
    const put = copy.paths[shelf]?.put;
    if (put) put.description = 'One of `GET /shelves`, not of `GET /books`.';
  });
  expect(reworded.description).toBe('One of `cloudnexus library shelves list`, not of `GET /books`.');
});

test('a table shows what it is, how it is and when it came, and leaves out what is nested', () => {
  const { columns } = command('library.shelves.list', (copy) => {
    copy.components.schemas['ShelfAttributes'] = {
      type: 'object',
      properties: {
        created_at: { type: 'string', format: 'date-time' },
        name: { type: 'string' },
        emptied_at: { type: ['string', 'null'], format: 'date-time' },
        place: { type: 'object', properties: {} },
        status: { type: 'string' },
        status_reason: { type: 'string' },
        amount_due: { type: 'integer' },
        currency: { type: 'string' },
      },
    };
  });
  expect(columns).toEqual([
    { name: 'id' },
    { name: 'name' },
    { name: 'status', as: 'status' },
    { name: 'amount_due', as: 'money' },
    { name: 'created_at', as: 'time' },
  ]);
});

test('what to do is told for the codes of the API', () => {
  const errors = emitCli(readModel(bundle()), catalogue).get('src/generated/errors.ts');
  expect(errors).toContain('"not_found": "Look again."');
  expect(errors).not.toContain('invalid_grant');
});

function sendColour(copy: Bundle): void {
  curl(copy, 'put', shelf, `curl https://api.example.com/shelves/7 -d '{ "colour": "red" }'`);
}

/** The list with parameters of every form. */
function withFilter(copy: Bundle): void {
  const list = copy.paths[shelves]?.get;
  const genre: Schema = { $ref: '#/components/schemas/Genre' };
  const query = { in: 'query', description: '' } as const;
  if (list)
    list.parameters = [
      { ...query, name: 'page', schema: object({ size: { type: 'integer' }, after: { type: 'string' } }) },
      { ...query, name: 'filter', schema: object({ genre, after: { type: 'string' } }) },
      { ...query, name: 'fields', schema: object({ shelves: { type: 'string' } }) },
    ];
}

function object(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties };
}
