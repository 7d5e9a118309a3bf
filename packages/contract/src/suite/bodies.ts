// Every request body the contract shows is taken.
import { equal } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { call, nothing } from './call.ts';
import { anywhere, onApi, onMock, type Case, type Part } from './case.ts';
import { aboutReal } from './resources/made.ts';

export const bodies: Part = {
  name: 'request bodies',
  cases: ({ operations }: Contract) => operations.flatMap(casesOf),
};

function casesOf(operation: Operation): Case[] {
  return [...withoutBody(operation), ...withExamples(operation)];
}

function withoutBody(operation: Operation): Case[] {
  if (operation.requestBody === undefined || operation.requestBody.required === true) return [];
  return [
    {
      name: `${operation.operationId} without a body`,
      targets: anywhere,
      run: async (run) => {
        const ids = await run.resources.freshIdsOf(operation);
        const { status } = await call(run, operation, { ids, input: nothing });
        equal(status, 200);
        equal(run.exchanges.at(-1)?.requestBody, undefined);
      },
    },
  ];
}

function withExamples(operation: Operation): Case[] {
  return Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, { value }]) => ({
      name: `${operation.operationId} ${type} ${name}`,
      targets: targetsOf(type),
      run: async (run) => {
        const ids = await run.resources.freshIdsOf(operation);
        const input = run.target.name === 'mock' ? value : aboutReal(value, ids);
        // Forms are what the SDK writes by itself. It has no name for a JSON:API document, but lets it pass.
        const headers = type === 'application/vnd.api+json' ? { 'Content-Type': type, Accept: type } : {};
        const { status } = await call(run, operation, { ids, input, options: { headers } });
        equal(status, 200);
      },
    })),
  );
}

function targetsOf(type: string): Case['targets'] {
  // Prism reads a JSON:API document by the schema of plain JSON, and refuses it (decision 0005).
  if (type === 'application/vnd.api+json') return onApi;
  // The clients, codes and tokens in the contract's forms are nobody's.
  return type === 'application/x-www-form-urlencoded' ? onMock : anywhere;
}
