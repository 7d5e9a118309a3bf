import { docsPage, kebabCase, pascalCase } from '../names.ts';
import type { Group, Model, Operation } from '../model/model.ts';
import { comment, paragraph } from './comment.ts';
import { exampleOf } from './example.ts';
import { isEvent, printSignature, signatureOf, typesOf } from './signature.ts';

/** The refusals a caller may want to handle, and the error each is. The others can come from any operation. */
const errors = new Map([
  [404, 'NotFoundError'],
  [409, 'ConflictError'],
  [412, 'PreconditionFailedError'],
]);

/** `groups.ts`: what the client has. */
export function emitGroups({ groups }: Model): string {
  return [
    ...groups.map((group) => `import type { ${groupName(group)} } from './${groupFile(group)}';\n`),
    `\n${comment('The groups of operations, as the client has them.')}export interface Groups {\n`,
    ...groups.map(emitProperty),
    `}\n`,
  ].join('');
}

/** The file of a group and those within it: `groups/api-keys.ts`. */
export function groupFile({ path }: Group): string {
  return `groups/${path.map(kebabCase).join('-')}.ts`;
}

/** A file of {@link groupFile}: an interface for the group, and for each within it. */
export function emitGroup(model: Model, group: Group): string {
  const operations = operationsWithin(group);
  const types = [...new Set(operations.flatMap(typesOf))].sort();
  const signatures = operations.map((operation) => printSignature(signatureOf(operation))).join();
  const used = (...names: string[]): string[] => names.filter((name) => new RegExp(`\\b${name}\\b`).test(signatures));
  return [
    imports(used('Call'), '../../core/call.ts'),
    imports(used('IfMatch', 'Idempotent', 'RequestOptions'), '../../core/options.ts'),
    imports(used('Pages'), '../../core/page.ts'),
    imports(
      types.filter((type) => isEvent(model, type)),
      '../events.ts',
    ),
    imports(
      types.filter((type) => !isEvent(model, type)),
      '../models.ts',
    ),
    emitInterfaces(model, group),
  ].join('');
}

function imports(names: string[], from: string): string {
  return names.length === 0 ? '' : `import type { ${names.join(', ')} } from '${from}';\n`;
}

function emitInterfaces(model: Model, group: Group): string {
  return [
    `\n${comment(group.description)}export interface ${groupName(group)} {\n`,
    ...group.groups.map(emitProperty),
    group.operations.map((operation) => emitMethod(model, operation)).join('\n'),
    `}\n`,
    ...group.groups.map((each) => emitInterfaces(model, each)),
  ].join('');
}

function emitProperty(group: Group): string {
  return `${comment(group.description)}readonly ${group.path.at(-1)}: ${groupName(group)};\n`;
}

function emitMethod(model: Model, operation: Operation): string {
  const signature = signatureOf(operation);
  const documentation = comment(
    `${operation.summary}.`,
    paragraph(operation.description),
    paragraph(needs(operation)),
    operation.deprecated ? '\n@deprecated It will be removed.' : '',
    '',
    ...signature.arguments.map(({ name, description }, i) => `${i === 0 ? '\n' : ''}@param ${name} ${description}`),
    ...operation.refusals.flatMap(({ status, description }) =>
      errors.has(status) ? `@throws \`${errors.get(status)}\`: ${description}` : [],
    ),
    `@see ${docsPage(model.docs, operation.id)}`,
    exampleOf(operation),
  );
  return `${documentation}${operation.method}${printSignature(signature)};\n`;
}

function needs({ auth, scopes }: Operation): string {
  if (scopes.length > 0) return `Needs the scope ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.`;
  return auth === 'none' ? 'Needs no credential.' : '';
}

function groupName({ path }: Group): string {
  return `${pascalCase(path)}Group`;
}

function operationsWithin({ operations, groups }: Group): Operation[] {
  return [...operations, ...groups.flatMap(operationsWithin)];
}
