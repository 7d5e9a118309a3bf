import type { Model, Operation } from '../model/model.ts';
import { pascalCase } from '../names.ts';

/** A method of the client, without its documentation. */
export interface Signature {
  arguments: Argument[];
  returns: string;
}

export interface Argument {
  name: string;
  type: string;
  optional: boolean;
  description: string;
}

/** `(id: string, body: ServerUpdate, options?: RequestOptions & IfMatch): Call<Server>` */
export function signatureOf(operation: Operation): Signature {
  return {
    arguments: [...pathArguments(operation), ...inputArgument(operation), ...optionsArgument(operation)],
    returns: returnType(operation),
  };
}

export function printSignature({ arguments: args, returns }: Signature): string {
  return `(${args.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`).join(', ')}): ${returns}`;
}

/** The name of the type of an operation's query: `ServersListQuery`. */
export function queryName({ group, method }: Operation): string {
  return `${pascalCase([...group, method])}Query`;
}

/** What the argument after the ids is, as the table has it. */
export function inputKind({ id, body, queryParameters }: Operation): 'query' | 'body' | 'form' | 'none' {
  if (body && queryParameters.length > 0) throw new Error(`${id} takes both a query and a body, which no method can`);
  if (body) return body.encoding === 'json' ? 'body' : 'form';
  return queryParameters.length > 0 ? 'query' : 'none';
}

/** The named types a signature speaks of, those of the client itself apart. */
export function typesOf(operation: Operation): string[] {
  const { body, output, queryParameters } = operation;
  return [
    ...(queryParameters.length > 0 ? [queryName(operation)] : []),
    ...(body ? [body.schema] : []),
    ...('resource' in output ? [output.resource] : []),
    ...('schema' in output ? [output.schema] : []),
  ];
}

/** Whether a type is in `events.ts`, and not in `models.ts`. */
export function isEvent({ resources }: Model, type: string): boolean {
  return resources.some(({ name, variants }) => name === type && variants.length > 0);
}

function pathArguments({ pathParameters }: Operation): Argument[] {
  return pathParameters.map(({ name, description }) => ({ name, type: 'string', optional: false, description }));
}

function inputArgument(operation: Operation): Argument[] {
  const { body, queryParameters } = operation;
  switch (inputKind(operation)) {
    case 'none':
      return [];
    case 'query':
      return [
        {
          name: 'query',
          type: queryName(operation),
          optional: queryParameters.every(({ required }) => !required),
          description: `${list(queryParameters.map(({ name }) => `\`${name}\``))}.`,
        },
      ];
    case 'body':
    case 'form':
      return body ? [{ name: 'body', type: body.schema, optional: !body.required, description: body.description }] : [];
  }
}

function optionsArgument({ output, ifMatch, idempotencyKey }: Operation): Argument[] {
  if (output.kind === 'address') return []; // nothing is sent
  const additional = [...(ifMatch ? ['IfMatch'] : []), ...(idempotencyKey ? ['Idempotent'] : [])];
  return [
    {
      name: 'options',
      type: ['RequestOptions', ...additional].join(' & '),
      optional: true,
      description: `For this call alone${ifMatch ? ', `ifMatch` among them' : ''}.`,
    },
  ];
}

function returnType({ output }: Operation): string {
  switch (output.kind) {
    case 'page':
      return `Pages<${output.resource}>`;
    case 'resource':
      return `Call<${output.resource}>`;
    case 'plain':
      return `Call<${output.schema}, ${output.schema}>`;
    case 'address':
      return 'URL';
    case 'empty':
      return 'Call<void, undefined>';
  }
}

/** `a, b and c` */
function list(items: string[]): string {
  return items.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
