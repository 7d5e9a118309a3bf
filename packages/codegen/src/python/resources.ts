import { docsPage } from '../names.ts';
import type { Group, Operation } from '../model/model.ts';
import { docstring } from './docstring.ts';
import { exampleOf } from './example.ts';
import { bracketed, importFrom, indent, quoted } from './layout.ts';
import { typeChecking } from './models.ts';
import { groupClass, pythonId, snakeCase } from './names.ts';
import { signatureOf, type Argument, type Signature } from './signature.ts';
import { isEvent, type Vocabulary } from './vocabulary.ts';

/** The refusals a caller may want to handle, and the error each is. The others can come from any operation. */
const errors = new Map([
  [404, 'NotFoundError'],
  [409, 'ConflictError'],
  [412, 'PreconditionFailedError'],
]);

/** Groups that have methods besides those of the contract, and the classes in `_stream` they have them from. */
const bases: Readonly<Record<string, { sync: string; async: string }>> = {
  events: { sync: 'EventSubscriptions', async: 'AsyncEventSubscriptions' },
};

/** A module of a group and those within it: `resources/api_keys.py`, or `async_resources/api_keys.py`. */
export function emitResource(vocabulary: Vocabulary, group: Group, isAsync: boolean): string {
  const { model, enums, inputs, queries, parts } = vocabulary;
  const classes = emitClasses(vocabulary, group, isAsync);
  const code = classes.replaceAll(/"""[\s\S]*?"""/g, '');
  const uses = (name: string): boolean => new RegExp(`(?<!\\.)\\b${name}\\b`).test(code);
  const isUsedBeyondTypes = (name: string): boolean => new RegExp(`\\b${name}\\.from_dict`).test(code);
  const models = [...parts, ...model.resources.flatMap(({ name }) => (isEvent(model, name) ? [] : name))];
  const dictionaries = [...inputs.map((name) => `${name}Input`), ...[...queries.values()].map(({ name }) => name)];
  const folder = isAsync ? '_async' : '_sync';
  const within = Object.values(bases).map((base) => (isAsync ? base.async : base.sync));
  // In the order of the alphabet, `_async` is before `_core` and `_sync` behind it.
  const base = importFrom(`...${folder}.resource`, [isAsync ? 'AsyncResource' : 'Resource'].filter(uses));
  const pages = importFrom(`...${folder}.pages`, [isAsync ? 'AsyncPages' : 'Pages'].filter(uses));
  const options = /\bOptions\(/.test(code) ? ['Options'] : [];
  return [
    `${docstring(0, group.description)}\n`,
    '\nfrom __future__ import annotations\n',
    '\nfrom typing import TYPE_CHECKING\n',
    '\n',
    isAsync ? base : '',
    importFrom('..._core.not_given', ['NOT_GIVEN', 'NotGiven'].filter(uses)),
    importFrom('..._core.request', options),
    importFrom('..._core.result', ['nothing'].filter(uses)),
    importFrom('..._stream.subscriptions', within.filter(uses)),
    isAsync ? '' : base,
    importFrom('..events', ['event_from_dict'].filter(uses)),
    importFrom('..models', models.filter(isUsedBeyondTypes)),
    typeChecking([
      importFrom('collections.abc', ['Mapping', 'Sequence'].filter(uses)),
      importFrom('typing', ['Any', 'Literal'].filter(uses)),
      isAsync ? pages : '',
      importFrom('..._core.settings', ['Headers'].filter(uses)),
      isAsync ? '' : pages,
      importFrom('..enums', enums.filter(uses)),
      importFrom('..events', ['Event'].filter(uses)),
      importFrom('..inputs', dictionaries.filter(uses)),
      importFrom(
        '..models',
        models.filter((name) => uses(name) && !isUsedBeyondTypes(name)),
      ),
    ]),
    `\n\n${classes}`,
  ].join('');
}

function emitClasses(vocabulary: Vocabulary, group: Group, isAsync: boolean): string {
  const base = bases[group.path.join('.')];
  const inherited = base ? (isAsync ? base.async : base.sync) : isAsync ? 'AsyncResource' : 'Resource';
  const members = [
    ...group.groups.map((inner) => emitProperty(inner, isAsync)),
    ...group.operations.map((operation) => emitMethod(vocabulary, operation, isAsync)),
  ];
  return [
    ...group.groups.map((inner) => `${emitClasses(vocabulary, inner, isAsync)}\n\n`),
    `class ${groupClass(group, isAsync)}(${inherited}):\n`,
    indent(`${docstring(1, group.description)}\n\n${members.join('\n')}`),
  ].join('');
}

/** The property of a group within another. Its class is in the same module. */
function emitProperty(group: Group, isAsync: boolean): string {
  const name = snakeCase(group.path.at(-1) ?? '');
  const type = groupClass(group, isAsync);
  return `@property\ndef ${name}(self) -> ${type}:\n${indent(`${docstring(2, group.description)}\nreturn ${type}(self._caller)\n`)}`;
}

function emitMethod(vocabulary: Vocabulary, operation: Operation, isAsync: boolean): string {
  const signature = signatureOf(vocabulary, operation);
  const { output } = operation;
  const isAwaited = isAsync && !['page', 'address'].includes(output.kind);
  return [
    `${isAwaited ? 'async ' : ''}def ${snakeCase(operation.method)}${printArguments(signature)} -> ${returnType(signature, operation, isAsync)}:\n`,
    indent(`${documentation(vocabulary, operation, signature, isAsync)}\n${emitBody(signature, operation, isAwaited)}`),
  ].join('');
}

/** `Pages[Server]`, `AsyncPages[Server]`, `Server`. */
export function returnType({ result }: Signature, { output }: Operation, isAsync: boolean): string {
  return output.kind === 'page' ? `${isAsync ? 'AsyncPages' : 'Pages'}[${result}]` : result;
}

/** One argument a line, with a comma after the last, which keeps the formatter from joining them. */
function printArguments({ ids, inputs, options }: Signature): string {
  const named = [...inputs, ...options];
  const lines = [
    'self',
    ...ids.map(({ name, type }) => `${name}: ${type}`),
    ...(ids.length > 0 ? ['/'] : []),
    ...(named.length > 0 ? ['*'] : []),
    ...named.map(printArgument),
  ];
  return `(\n${lines.map((line) => `    ${line},\n`).join('')})`;
}

/** `count: int | NotGiven = NOT_GIVEN` */
export function printArgument({ name, type, optional }: Argument): string {
  return `${name}: ${type}${optional ? ' | NotGiven = NOT_GIVEN' : ''}`;
}

function emitBody({ ids, inputs, options, decoder }: Signature, operation: Operation, isAwaited: boolean): string {
  const { kind } = operation.output;
  const given = inputs.map(({ name }) => `${quoted(name)}: ${name}`);
  const passed = options.map(({ name }) => `${name}=${name}`);
  const path = ids.length === 1 ? `(${ids[0]?.name},)` : `(${ids.map(({ name }) => name).join(', ')})`;
  const args = [
    quoted(pythonId(operation)),
    ...(kind === 'address' ? [] : [decoder]),
    path,
    given.length === 0 ? '{}' : `{\n${indent(given.join(',\n'))},\n}`,
    ...(kind === 'address' ? [] : [bracketed('Options(', passed, ')', 3)]),
  ];
  const does = kind === 'page' ? 'list' : kind === 'address' ? 'address' : 'call';
  const call = `${isAwaited ? 'await ' : ''}self._caller.${does}(\n${args.map((arg) => `${indent(arg)},\n`).join('')})\n`;
  return kind === 'empty' ? call : `return ${call}`;
}

function documentation(
  { model }: Vocabulary,
  operation: Operation,
  { ids, inputs, options }: Signature,
  isAsync: boolean,
): string {
  const text = [
    `${operation.summary}.`,
    operation.description,
    needs(operation),
    operation.deprecated ? 'Deprecated: it will be removed.' : '',
    `See ${docsPage(model.docs, operation.id)}`,
  ];
  return docstring(2, text.filter((part) => part !== '').join('\n\n'), [
    { title: 'Args', entries: [...ids, ...inputs, ...options] },
    {
      title: 'Raises',
      entries: operation.refusals.flatMap(({ status, description }) => {
        const name = errors.get(status);
        return name === undefined ? [] : { name, description };
      }),
    },
    { title: 'Example', code: exampleOf(operation, isAsync) },
  ]);
}

function needs({ auth, scopes }: Operation): string {
  if (scopes.length > 0) return `Needs the scope ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.`;
  return auth === 'none' ? 'Needs no credential.' : '';
}
