import { docsPage } from '../names.ts';
import type { Group, Model, Operation } from '../model/model.ts';
import { groupFile } from './groups.ts';
import { isEvent, printSignature, signatureOf, typesOf } from './signature.ts';

const generated = 'src/generated';

/** `api.md`: every method with its signature and its page in the docs. */
export function emitApi(model: Model): string {
  return [
    '# The methods of the client\n',
    '<!-- Generated from spec/ by `pnpm generate`. Do not edit. -->\n',
    'Each name leads to its page in the docs, each type to its declaration.',
    '`options` are [these](src/core/options.ts); results are a [`Call`](src/core/call.ts) or [`Pages`](src/core/page.ts).\n',
    ...model.groups.map((group) => emitGroup(model, group, group)),
  ].join('\n');
}

function emitGroup(model: Model, group: Group, file: Group): string {
  const types = [...new Set(group.operations.flatMap(typesOf))].sort();
  const links = types.map((type) => `[\`${type}\`](${generated}/${isEvent(model, type) ? 'events' : 'models'}.ts)`);
  return [
    `## [cn.${group.path.join('.')}](${generated}/${groupFile(file)})\n`,
    `${group.description}\n`,
    links.length > 0 ? `Types: ${links.join(', ')}\n` : '',
    ...group.operations.map((operation) => emitOperation(model, operation)),
    '',
    ...group.groups.map((each) => emitGroup(model, each, file)),
  ].join('\n');
}

function emitOperation({ docs }: Model, operation: Operation): string {
  const signature = printSignature(signatureOf(operation));
  return `- [\`cn.${operation.id}\`](${docsPage(docs, operation.id)})\`${signature}\``;
}
