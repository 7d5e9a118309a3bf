import { expect, test } from 'vitest';
import { readModel, type Bundle } from '../src/model/model.ts';
import { emitPython } from '../src/python/emit.ts';
import { library } from './fixture.ts';

const folder = 'src/cloudnexus/_generated';
const files = (bundle: Bundle = library): Map<string, string> => emitPython(readModel(bundle));
const text = (path: string, bundle?: Bundle): string => files(bundle).get(`${folder}/${path}`) ?? '';

test('there is a file for each thing, and two for each group', () => {
  expect([...files().keys()]).toEqual([
    ...['__init__', 'operations', 'enums', 'models', 'events', 'inputs', 'groups'].map(
      (name) => `${folder}/${name}.py`,
    ),
    `${folder}/resources/__init__.py`,
    `${folder}/async_resources/__init__.py`,
    `${folder}/resources/library.py`,
    `${folder}/async_resources/library.py`,
    `${folder}/resources/oauth.py`,
    `${folder}/async_resources/oauth.py`,
    'api.md',
  ]);
});

test('every file says that it is generated', () => {
  for (const [path, source] of files())
    expect(source, path).toContain('Generated from spec/ by `pnpm generate`. Do not edit.');
});

test('the table has a row for each operation', () => {
  const table = text('operations.py');
  expect(table).toContain(
    '"library.shelves.list": Operation("library.shelves.list", "GET", "/shelves", "query", "page", "account"),',
  );
  expect(table).toContain(
    '"oauth.revoke": Operation("oauth.revoke", "POST", "/oauth/revoke", "form", "empty", "client"),',
  );
});

test('a method takes the ids by position, and by name what the operation takes and its options', () => {
  expect(text('resources/library.py')).toContain(`    def update(
        self,
        id: str,
        /,
        *,
        name: str,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Shelf:
        """Update a shelf.

        Does what it says.

        Needs the scope \`shelves:write\`.

        See https://docs.example.com/reference/library/shelves/update

        Args:
`);
  expect(text('async_resources/library.py')).toContain('    async def update(\n');
  expect(text('resources/oauth.py')).toContain('    ) -> None:\n');
});

test('lists are of pages, and not awaited', () => {
  expect(text('resources/library.py')).toContain(') -> Pages[Shelf]:');
  expect(text('async_resources/library.py')).toContain('    def list(\n');
  expect(text('async_resources/library.py')).toContain(') -> AsyncPages[Shelf]:');
});

test('the example is the sample, awaited where the client is for asyncio', () => {
  expect(text('resources/library.py')).toContain('            client.library.shelves.update("1", name="Poems")\n');
  const awaited = text('async_resources/library.py');
  expect(awaited).toContain('            await client.library.shelves.update("1", name="Poems")\n');
  expect(awaited).toContain('            async for shelf in client.library.shelves.list():\n');
  expect(text('async_resources/oauth.py')).toContain('print(client.oauth.authorize(client_id="c"))');
});

test('a model is flat, with what it is related to', () => {
  const models = text('models.py');
  expect(models).toContain(`class Shelf(Model):
    """One of the shelves."""

    id: str
    """Its identifier."""
    type: Literal["shelves"] = "shelves"
    name: str
    genre: Genre
    """What is in it."""
    books: list[Book | Identifier]
    """The books on it."""
    below: Shelf | Identifier | None
    """The shelf below."""

    _decoders: ClassVar[Decoders] = {
        "books": lambda value: related({"books": Book.from_dict}, value),
        "below": lambda value: related({"shelves": Shelf.from_dict}, value),
    }
`);
  expect(models).not.toContain('readers');
});

test('enumerations that may grow take any text', () => {
  const enums = text('enums.py');
  expect(enums).toContain('Genre: TypeAlias = Literal["poems", "novels"] | str\n');
  expect(enums).toContain('Condition: TypeAlias = Literal["new", "worn"]\n');
  expect(text('models.py')).toContain('    condition: Condition | None\n');
});

test('events are a union with a member for those to come', () => {
  const events = text('events.py');
  expect(events).toContain('Event: TypeAlias = (\n    UnknownEvent\n    | BookLentEvent\n)');
  expect(events).toContain('    "book.lent": BookLentEvent,\n');
});

test('everything can be imported from one place', () => {
  const exported = text('__init__.py');
  expect(exported).toContain('    "Shelf",\n');
  expect(exported).toContain('        "Shelf": "models",\n');
});

test('an added operation is added to both clients', () => {
  const bundle = structuredClone(library);
  const shelves = bundle.paths['/shelves']?.get;
  if (shelves === undefined) throw new Error('The fixture has shelves');
  bundle.paths['/lostShelves'] = { get: { ...shelves, operationId: 'library.lostShelves.findAll' } };
  expect(text('operations.py', bundle)).toContain('"library.lost_shelves.find_all"');
  for (const resources of ['resources', 'async_resources'])
    expect(text(`${resources}/library.py`, bundle)).toContain('    def find_all(\n');
  expect(files(bundle).get('api.md')).toContain('`client.library.lost_shelves.find_all`');
});

test('a description cannot end the docstring it is in', () => {
  const bundle = structuredClone(library);
  bundle.paths['/shelves']!.get!.description = 'It says """ and \\n, and ends with "';
  const source = text('resources/library.py', bundle);
  expect(source).toContain(String.raw`It says \"\"\" and \\n, and ends with "`);
});

test('a name Python cannot have is refused by name', () => {
  const bundle = structuredClone(library);
  bundle.components.schemas['ShelfUpdate']!.properties!['class'] = { type: 'string' };
  expect(() => files(bundle)).toThrow('A member of the body of library.shelves.update is called class');
});

test('a member that is an option of every call is refused by name', () => {
  const bundle = structuredClone(library);
  bundle.components.schemas['ShelfUpdate']!.properties!['timeout'] = { type: 'string' };
  expect(() => files(bundle)).toThrow('library.shelves.update takes timeout');
});

test('a field that every model has for itself is refused by name', () => {
  const bundle = structuredClone(library);
  bundle.components.schemas['ShelfAttributes']!.properties!['extra'] = { type: 'string' };
  expect(() => files(bundle)).toThrow('Shelf has extra');
});

test('the same contract gives the same text', () => {
  expect(files()).toEqual(files());
});
