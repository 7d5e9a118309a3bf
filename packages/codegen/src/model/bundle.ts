// The slice of a bundled OpenAPI document the model is read from. The spec lints clean, so what is typed here is there.
import { readFileSync } from 'node:fs';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: (string | null)[];
  format?: string;
  default?: unknown;
  'x-open-enum'?: boolean;
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Reference {
  $ref: string;
}

export interface ParameterObject {
  name: string;
  in: 'query' | 'path' | 'header';
  description: string;
  required?: boolean;
  schema: Schema;
}

export interface ResponseObject {
  description: string;
  content?: Record<string, { schema?: Schema }>;
}

export interface MediaTypeObject {
  schema: Schema;
  examples?: Record<string, { value?: unknown } | Reference>;
}

export interface OperationObject {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  deprecated?: boolean;
  security: Record<string, string[]>[];
  parameters?: (ParameterObject | Reference)[];
  requestBody?: { description: string; required?: boolean; content: Record<string, MediaTypeObject> };
  responses: Record<string, ResponseObject | Reference>;
  'x-codeSamples'?: { lang: string; source: string }[];
}

/** What is at a path: operations by method, and what they share. */
export type PathItem = Partial<Record<Method, OperationObject>> & { parameters?: (ParameterObject | Reference)[] };

export const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Method = (typeof methods)[number];

export interface Bundle {
  info: { version: string };
  externalDocs: { url: string };
  tags: { name: string; description: string }[];
  paths: Record<string, PathItem>;
  webhooks: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, { type: string; scheme?: string }>;
    parameters?: Record<string, ParameterObject>;
    responses?: Record<string, ResponseObject>;
    examples?: Record<string, { value?: unknown }>;
  };
}

/** The bundle as it is published. */
export function readBundle(): Bundle {
  return JSON.parse(readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), 'utf8'));
}

/** What a reference names, or the node itself where it is none. */
export function follow<T extends object>(bundle: Bundle, node: T | Reference): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T; // no reference, so it is what it may be else
  const found = node.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[unescape(key)], bundle);
  if (found === undefined) throw new Error(`The bundle has no ${node.$ref}`);
  return follow(bundle, found as T); // a bundle that linted clean has the right kind of thing there
}

/** The name of the schema a reference is to: `Server` for `#/components/schemas/Server`. */
export function schemaName(schema: Schema | undefined): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? '')?.[1];
}

/** A part of a JSON pointer as a key (RFC 6901). */
function unescape(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}
