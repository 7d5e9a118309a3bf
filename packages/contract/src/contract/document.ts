// The bundled contract as the tests read it: its operations with their statuses, headers and examples, references resolved.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

export interface MediaType {
  schema?: object;
  examples?: Record<string, { value: unknown }>;
}

export interface Header {
  required?: boolean;
  schema: object;
}

export interface Response {
  headers?: Record<string, Header>;
  content?: Record<string, MediaType>;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: object;
  example?: unknown;
}

export interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, Response>;
}

/** An operation and where it is. */
export interface Endpoint extends Operation {
  method: string;
  path: string;
  /** JSON pointer of the operation in the bundle. */
  pointer: string;
}

type Node = Record<string, unknown>;

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** The bundle, as it is published. */
export const bundle: Node = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8'),
);

/** Every operation under `paths`. */
export const endpoints: Endpoint[] = operationsUnder('paths');

/** The five webhooks; `path` is the type of event. */
export const webhooks: Endpoint[] = operationsUnder('webhooks');

function operationsUnder(section: 'paths' | 'webhooks'): Endpoint[] {
  return Object.entries(bundle[section] as Record<string, Node>).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      // The spec lints clean, so an operation has this form once its references are followed.
      const resolved = resolve(operation) as Operation;
      const shared = resolve(item['parameters'] ?? []) as Parameter[];
      return [
        {
          ...resolved,
          parameters: [...shared, ...(resolved.parameters ?? [])],
          method: method.toUpperCase(),
          path,
          pointer: `/${section}/${escape(path)}/${method}`,
        },
      ];
    }),
  );
}

/** Follows every reference but those inside schemas, which validators follow themselves. */
function resolve(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolve);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return resolve(at(node.$ref));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'schema' ? value : resolve(value)]),
  );
}

/** @param ref a reference inside the bundle, as `#/components/schemas/Server` */
function at(ref: string): unknown {
  let node: unknown = bundle;
  for (const part of ref.slice(2).split('/')) {
    node = (node as Node | undefined)?.[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return node;
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
