import { follow, methods, schemaName, type Bundle, type OperationObject, type ParameterObject } from './bundle.ts';
import { readAuth, readScopes, type Auth } from './auth.ts';
import { readOutput, type Output } from './output.ts';
import type { Schema } from './bundle.ts';

/** All there is to say about one operation. */
export interface Operation {
  /** `clusters.k8s.list`. Its parts are {@link group} and {@link method}. */
  id: string;
  group: string[];
  method: string;
  http: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  /** `/clusters/k8s/{id}` */
  path: string;
  tag: string;
  summary: string;
  description: string;
  deprecated: boolean;
  /** In the order of the path. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  body: Body | undefined;
  output: Output;
  auth: Auth;
  /** The scopes a credential needs. */
  scopes: string[];
  ifMatch: boolean;
  idempotencyKey: boolean;
  /** The refusals it documents, by status. */
  refusals: { status: number; description: string }[];
  /** Sample programs by language: `curl`, `TypeScript`, `Python`. */
  samples: Record<string, string>;
}

export interface Parameter {
  name: string;
  description: string;
  required: boolean;
  schema: Schema;
}

export interface Body {
  encoding: 'json' | 'form';
  /** The name of its schema: `ServerCreate`. */
  schema: string;
  description: string;
  required: boolean;
}

/** Every operation, in the order of the contract. */
export function readOperations(bundle: Bundle): Operation[] {
  return Object.entries(bundle.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      return readOperation(
        bundle,
        path,
        method.toUpperCase() as Operation['http'], // the upper case of the five methods
        operation,
        parameters.map((parameter) => follow<ParameterObject>(bundle, parameter)),
      );
    }),
  );
}

function readOperation(
  bundle: Bundle,
  path: string,
  http: Operation['http'],
  operation: OperationObject,
  parameters: ParameterObject[],
): Operation {
  const group = operation.operationId.split('.');
  const method = group.pop() ?? '';
  const named = (place: ParameterObject['in']): ParameterObject[] => parameters.filter((each) => each.in === place);
  const headers = new Set(named('header').map(({ name }) => name));
  return {
    id: operation.operationId,
    group,
    method,
    http,
    path,
    tag: operation.tags[0] ?? '',
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated === true,
    pathParameters: named('path')
      .map(readParameter)
      .sort((a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`)),
    queryParameters: named('query').map(readParameter),
    body: readBody(operation),
    output: readOutput(bundle, operation),
    auth: readAuth(bundle, operation),
    scopes: readScopes(operation),
    ifMatch: headers.has('If-Match'),
    idempotencyKey: headers.has('Idempotency-Key'),
    refusals: Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, response]) => ({ status: Number(status), description: follow(bundle, response).description })),
    samples: Object.fromEntries((operation['x-codeSamples'] ?? []).map(({ lang, source }) => [lang, source])),
  };
}

function readParameter({ name, description, required = false, schema }: ParameterObject): Parameter {
  return { name, description, required, schema };
}

/** A body is a named schema, sent as flat JSON or, with OAuth, as a form. */
function readBody({ operationId, requestBody }: OperationObject): Body | undefined {
  if (requestBody === undefined) return undefined;
  const { content, description, required = false } = requestBody;
  const json = schemaName(content['application/json']?.schema);
  const schema = json ?? schemaName(content['application/x-www-form-urlencoded']?.schema);
  if (schema === undefined) throw new Error(`The body of ${operationId} has no named schema`);
  return { encoding: json ? 'json' : 'form', schema, description, required };
}
