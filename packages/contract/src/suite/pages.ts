// Lists: the SDK goes on where the document's links lead, by queries the contract knows, and stops where they end.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from '@cloudnexus/sdk';
import type { Contract } from '../contract/contract.ts';
import type { MediaType, Operation } from '../contract/operation.ts';
import { read } from '../harness/text.ts';
import { call } from './call.ts';
import { anywhere, onMock, type Case, type Part } from './case.ts';

export const pages: Part = {
  name: 'pages',
  cases: ({ operations }: Contract) =>
    operations.filter(isList).flatMap((operation) => [...nextOfExamples(operation), ...firstPage(operation)]),
};

/** What has pages takes `page`. */
function isList({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'page');
}

/** From each page the contract shows to its last one, which the mock is asked for as soon as the SDK goes on. */
function nextOfExamples(operation: Operation): Case[] {
  const { examples = {} }: MediaType = operation.responses[200]?.content?.['application/json'] ?? {};
  const shown = Object.entries(examples).map(([name, { value }]) => ({ name, next: Object(value).links.next }));
  const last = shown.find(({ next }) => next === null);
  return shown.map(({ name, next }) => ({
    name: `${operation.operationId} ${next === null ? 'ends with' : 'goes on after'} the page ${name}`,
    targets: onMock,
    run: async (run) => {
      const client = run.client({
        hooks: {
          request: ({ headers }) => headers.set('Prefer', `example=${run.exchanges.length === 0 ? name : last?.name}`),
        },
      });
      const page = asPage((await call(run, operation, { client })).data);
      equal(page.hasNext, next !== null);
      const following = await page.next();
      equal(following?.hasNext, next === null ? undefined : false);
      if (next !== null) deepEqual(queryOf(run.exchanges.at(-1)?.path), queryOf(next));
    },
  }));
}

function firstPage(operation: Operation): Case[] {
  return [
    {
      name: `${operation.operationId} gives the resources of its document`,
      targets: operation.path.includes('{') ? onMock : anywhere,
      run: async (run) => {
        const page = asPage((await call(run, operation)).data);
        const { data } = Object(read(run.exchanges.at(-1)?.body ?? new Uint8Array())?.value);
        ok(Array.isArray(data));
        deepEqual(
          page.data.map(({ id }) => id),
          data.map(({ id }) => id),
        );
      },
    },
  ];
}

function asPage(data: unknown): Page<{ id: string }> {
  return data as Page<{ id: string }>; // what the SDK gives for a list
}

/** Links are written in their own way, the SDK's in another: `%5B` is `[`. */
function queryOf(link = ''): [string, string][] {
  return [...new URLSearchParams(link.split('?')[1])];
}
