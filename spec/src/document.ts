// The slice of an OpenAPI document that the build touches.

export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

export interface Operation {
  operationId: string;
  'x-codeSamples'?: CodeSample[];
}

export type PathItem = Record<string, unknown>;

export interface OpenApiDocument {
  paths: Record<string, PathItem>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** Every operation of the document, webhooks apart. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.values(document.paths).flatMap((item) =>
    // A bundle that linted clean has operations, each with an operationId, under its methods.
    methods.flatMap((method) => (item[method] === undefined ? [] : [item[method] as Operation])),
  );
}
