import { docsPage } from '../names.ts';
import type { Group, Operation } from '../model/model.ts';
import { groupModule, pythonId, snakeCase } from './names.ts';
import { printArgument, returnType } from './resources.ts';
import { signatureOf } from './signature.ts';
import type { Vocabulary } from './vocabulary.ts';

const generated = 'src/cloudnexus/_generated';

/** `api.md`: every method with its signature and its page in the docs. */
export function emitApi(vocabulary: Vocabulary): string {
  return [
    '# The methods of the clients\n',
    '<!-- Generated from spec/ by `pnpm generate`. Do not edit. -->\n',
    'Each name leads to its page in the docs. `AsyncClient` has the same methods, to be awaited; its lists are awaited for their',
    'first page, or looped over with `async for`. Every method also takes `timeout`, `max_retries` and `headers`. Types are in',
    `[models.py](${generated}/models.py), [events.py](${generated}/events.py), [inputs.py](${generated}/inputs.py) and`,
    `[enums.py](${generated}/enums.py), and all of them in \`cloudnexus\`.\n`,
    ...vocabulary.model.groups.map((group) => emitGroup(vocabulary, group, group)),
  ].join('\n');
}

function emitGroup(vocabulary: Vocabulary, group: Group, file: Group): string {
  const path = group.path.map(snakeCase).join('.');
  return [
    `## [client.${path}](${generated}/resources/${groupModule(file)}.py)\n`,
    `${group.description}\n`,
    ...group.operations.map((operation) => emitOperation(vocabulary, operation)),
    '',
    ...group.groups.map((each) => emitGroup(vocabulary, each, file)),
  ].join('\n');
}

function emitOperation(vocabulary: Vocabulary, operation: Operation): string {
  const signature = signatureOf(vocabulary, operation);
  const own = signature.options.filter(({ name }) => !['timeout', 'max_retries', 'headers'].includes(name));
  const named = [...signature.inputs, ...own].map((argument) =>
    printArgument(argument).replace(' | NotGiven = NOT_GIVEN', ' = …'),
  );
  const ids = signature.ids.map(({ name, type }) => `${name}: ${type}`);
  const args = [...ids, ...(ids.length > 0 ? ['/'] : []), ...(named.length > 0 ? ['*', ...named] : [])];
  const type = returnType(signature, operation, false);
  const page = docsPage(vocabulary.model.docs, operation.id);
  return `- [\`client.${pythonId(operation)}\`](${page})\`(${args.join(', ')}) -> ${type}\``;
}
