// What OpenAPI says of an operation, with every reference followed but those inside schemas.

/** A JSON Schema of the bundle. Its references are resolved there. */
export type Schema = object;

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, { value: unknown }>;
}

export interface Header {
  required?: boolean;
  schema: Schema;
}

export interface Response {
  headers?: Record<string, Header>;
  content?: Record<string, MediaType>;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, MediaType>;
}

/** Names of security schemes that must hold together, each with its scopes. */
export type SecurityRequirement = Record<string, string[]>;

export interface Operation {
  operationId: string;
  /** `GET` */
  method: string;
  /** As in the contract, `/servers/{id}`. Of a webhook it is the type of the event. */
  path: string;
  /** JSON pointer of the operation in the bundle. */
  pointer: string;
  /** Any of these is enough. */
  security: SecurityRequirement[];
  parameters: Parameter[];
  requestBody?: RequestBody;
  /** By status: `200`. */
  responses: Record<string, Response>;
}
