import { follow, schemaName, type Bundle, type OperationObject, type Schema } from './bundle.ts';

/**
 * What an operation answers with:
 * - `page`: a page of a list of resources
 * - `resource`: one resource
 * - `plain`: a body that is no JSON:API document, as OAuth has them
 * - `address`: a page for people, so that a program needs nothing but its address
 * - `empty`: no body
 */
export type Output =
  | { kind: 'page' | 'resource'; /** The name of the resource's schema. */ resource: string; document: string }
  | { kind: 'plain'; /** The name of the body's schema. */ schema: string }
  | { kind: 'address' | 'empty' };

export function readOutput(bundle: Bundle, { operationId, responses }: OperationObject): Output {
  const answers = Object.entries(responses).flatMap(([status, response]) =>
    Number(status) < 400 ? follow(bundle, response) : [],
  );
  const types = answers.flatMap(({ content = {} }) => Object.entries(content));
  const json = types.find(([type]) => type === 'application/json')?.[1].schema;
  if (json === undefined) return { kind: types.length > 0 ? 'address' : 'empty' };
  const schema = schemaName(json);
  if (schema === undefined) throw new Error(`The answer of ${operationId} has no named schema`);
  const data: Schema | undefined = bundle.components.schemas[schema]?.properties?.['data'];
  if (data === undefined) return { kind: 'plain', schema };
  const resource = schemaName(data.items ?? data);
  if (resource === undefined) throw new Error(`The resource of ${operationId} has no named schema`);
  return { kind: data.items ? 'page' : 'resource', resource, document: schema };
}
