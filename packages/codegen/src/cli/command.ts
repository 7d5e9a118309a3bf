import { docsPage, kebabCase } from '../names.ts';
import type { Model, Operation } from '../model/model.ts';
import { columnsOf, type Column } from './columns.ts';
import { exampleOf } from './example.ts';
import { flagsOf, type Flag } from './flags.ts';
import { shownOnce } from './shown-once.ts';
import { wordsOf, type Wording } from './wording.ts';

/** A command, as the generated table has it. `src/operations/operation.ts` of the CLI says what each member is for. */
export interface Command {
  id: string;
  words: string[];
  summary: string;
  description: string;
  page: string;
  scopes: string[];
  arguments: { name: string; description: string; required: true }[];
  flags: Flag[];
  takes: 'query' | 'body' | 'none';
  output: 'page' | 'resource';
  resource: string;
  columns: Column[];
  shownOnce: string[];
  example: string;
}

/**
 * A command for each operation, in the order of the contract. OAuth has none: its operations are for programs that act for
 * somebody, with credentials that a person at a terminal doesn't have.
 */
export function readCommands(model: Model): Command[] {
  const wording = wordsOf(model.operations.filter(isCommand));
  return model.operations.filter(isCommand).map((operation) => commandOf(model, operation, wording));
}

/** Everything that answers with resources, and asks for them with the credentials of an account. */
function isCommand({ auth, output }: Operation): boolean {
  return auth !== 'client' && (output.kind === 'page' || output.kind === 'resource');
}

function commandOf(model: Model, operation: Operation, wording: Wording): Command {
  const { id, output, pathParameters, body, http } = operation;
  if (output.kind !== 'page' && output.kind !== 'resource') throw new Error(`${id} answers with no resource`);
  const words = id.split('.').map(kebabCase);
  const flags = flagsOf(model, operation, wording);
  return {
    id,
    words,
    summary: operation.summary,
    description: wording(operation.description),
    page: docsPage(model.docs, id),
    scopes: operation.scopes,
    arguments: pathParameters.map(({ name, description }) => ({
      name,
      description: wording(description),
      required: true,
    })),
    flags,
    takes: body ? 'body' : http === 'GET' ? 'query' : 'none',
    output: output.kind,
    resource: output.resource,
    columns: output.kind === 'page' ? columnsOf(model, output.resource) : [],
    shownOnce: shownOnce(model, operation, output.resource),
    example: ['cloudnexus', ...words, ...exampleOf(operation, flags)].join(' '),
  };
}
