// Every body the contract shows is one the contract allows.
import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import type { MediaType, Schema } from '../src/contract/operation.ts';

const contract = readContract();

/** A body with examples. */
interface Body extends MediaType {
  name: string;
}

const bodies: Body[] = [...contract.operations, contract.anyPath, ...contract.webhooks].flatMap(
  ({ operationId, requestBody, responses }) => [
    ...named(`${operationId} request`, requestBody?.content),
    ...Object.entries(responses).flatMap(([status, { content }]) => named(`${operationId} ${status}`, content)),
  ],
);

describe('every named example validates under JSON Schema 2020-12', () => {
  test.each(bodies.flatMap(examplesOf))('$name', ({ schema, value }) => {
    expect(contract.problems(schema, value)).toEqual([]);
  });
});

describe('every body has a named example', () => {
  test.each(bodies)('$name', ({ examples = {} }) => {
    expect(Object.keys(examples)).not.toEqual([]);
  });
});

function named(owner: string, content: Record<string, MediaType> = {}): Body[] {
  return Object.entries(content).map(([type, body]) => ({ name: `${owner} ${type}`, ...body }));
}

function examplesOf({ name, schema, examples = {} }: Body): { name: string; schema: Schema; value: unknown }[] {
  if (schema === undefined) return [];
  return Object.entries(examples).map(([example, { value }]) => ({ name: `${name} ${example}`, schema, value }));
}
