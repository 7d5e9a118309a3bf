// Every body the contract shows is one the contract allows.
import { describe, expect, test } from 'vitest';
import { endpoints, webhooks, type MediaType } from '../src/contract/document.ts';
import { problems } from '../src/contract/validate.ts';

const bodies = [...endpoints, ...webhooks].flatMap(({ operationId, requestBody, responses }) => [
  ...named(`${operationId} request`, requestBody?.content),
  ...Object.entries(responses).flatMap(([status, { content }]) => named(`${operationId} ${status}`, content)),
]);

describe('every named example validates under JSON Schema 2020-12', () => {
  test.each(bodies)('$name', ({ schema, value }) => {
    expect(problems(schema, value)).toEqual([]);
  });
});

describe('every body has a named example', () => {
  const contents = [...endpoints, ...webhooks].flatMap(({ operationId, requestBody, responses }) => [
    ...Object.entries(requestBody?.content ?? {}).map(([type, body]) => ({
      name: `${operationId} request ${type}`,
      body,
    })),
    ...Object.entries(responses).flatMap(([status, { content }]) =>
      Object.entries(content ?? {}).map(([type, body]) => ({ name: `${operationId} ${status} ${type}`, body })),
    ),
  ]);
  test.each(contents)('$name', ({ body }) => {
    expect(Object.keys(body.examples ?? {})).not.toEqual([]);
  });
});

function named(
  owner: string,
  content: Record<string, MediaType> = {},
): { name: string; schema: object; value: unknown }[] {
  return Object.entries(content).flatMap(([type, { schema, examples = {} }]) =>
    schema === undefined
      ? []
      : Object.entries(examples).map(([name, { value }]) => ({ name: `${owner} ${type} ${name}`, schema, value })),
  );
}
