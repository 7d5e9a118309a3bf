// Handlers that answer the contract's own examples, so that a test needs to write only those it is about.
import type { Handlers, OAuthHandler } from '../../../src/http/call.ts';
import { follow, type OpenApi } from '../../../src/http/contract/document.ts';
import { readOperations, type Operation } from '../../../src/http/contract/operation.ts';
import { readSpec } from '../../../src/http/contract/spec.ts';

export const contract: OpenApi = JSON.parse(readSpec('openapi.json').toString());

export const operations: readonly Operation[] = readOperations(contract);

export function exampleHandlers(overrides: Partial<Handlers> = {}): Handlers {
  const all = operations.map((operation) => [
    operation.id,
    operation.family === 'oauth' ? oauthExample(operation) : () => exampleAnswer(operation),
  ]);
  return { ...Object.fromEntries(all), ...overrides };
}

/** The first named example of the success. */
export function exampleOf(operation: Operation, type = 'application/json'): unknown {
  const { path, method } = operation;
  const item = contract.paths[path] ?? contract.paths[path.replace('/v2', '')];
  const { responses } = Object(Object(item)[method.toLowerCase()]);
  const { content = {} } = Object(follow(contract, responses[200]));
  const [example] = Object.values(Object(Object(content)[type]).examples ?? {});
  return follow(contract, example)['value'];
}

function exampleAnswer(operation: Operation): { document: unknown; etag?: string } {
  const document = exampleOf(operation);
  return operation.responses.get(200)?.headers.has('ETag') ? { document, etag: '3' } : { document };
}

function oauthExample(operation: Operation): OAuthHandler {
  const [type] = operation.responses.get(200)?.schemas.keys() ?? [];
  const example = type && exampleOf(operation, type);
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return ({ response }) => {
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (operation.responses.get(200)?.headers.has('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Length', Buffer.byteLength(text ?? ''));
    response.end(text);
  };
}
