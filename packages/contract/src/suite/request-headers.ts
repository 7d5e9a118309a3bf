// What requests say besides: the version, the idempotency key of every POST, the version a change is based on.
import { equal, match, notEqual } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { call } from './call.ts';
import { onMock, type Case, type Part } from './case.ts';

export const requestHeaders: Part = {
  name: 'request headers',
  cases: ({ operations }: Contract) =>
    operations.flatMap((operation) => [version(operation), ...key(operation), ...ifMatch(operation)]),
};

function version(operation: Operation): Case {
  return {
    name: `${operation.operationId} names the version of the API`,
    targets: onMock,
    run: async (run) => {
      // A browser that goes to an address says nothing of the kind.
      if ((await call(run, operation)).data === undefined && operation.operationId === 'oauth.authorize') return;
      const [major, minor] = run.contract.version.split('.');
      equal(run.exchanges.at(-1)?.requestHeaders.get('X-CloudNexus-Version'), `${major}.${minor}`);
    },
  };
}

function key(operation: Operation): Case[] {
  const { operationId, method } = operation;
  if (!takes(operation, 'Idempotency-Key')) {
    return [
      {
        name: `${operationId}, which takes no idempotency key, gets none`,
        targets: onMock,
        run: async (run) => {
          await call(run, operation);
          equal(run.exchanges.at(-1)?.requestHeaders.get('Idempotency-Key'), null);
        },
      },
    ];
  }
  return [
    {
      name: `${operationId} has an idempotency key, another for each call`,
      targets: onMock,
      run: async (run) => {
        equal(method, 'POST');
        await call(run, operation);
        await call(run, operation);
        const [first, second] = run.exchanges.map((exchange) => exchange.requestHeaders.get('Idempotency-Key') ?? '');
        match(first ?? '', /^.{16,255}$/);
        notEqual(first, second);
      },
    },
    {
      name: `${operationId} has the idempotency key that is given`,
      targets: onMock,
      run: async (run) => {
        await call(run, operation, { options: { idempotencyKey: 'order-4711' } });
        equal(run.exchanges.at(-1)?.requestHeaders.get('Idempotency-Key'), 'order-4711');
      },
    },
  ];
}

function ifMatch(operation: Operation): Case[] {
  if (!takes(operation, 'If-Match')) return [];
  return [
    {
      name: `${operation.operationId} has the If-Match that is given`,
      targets: onMock,
      run: async (run) => {
        await call(run, operation, { options: { ifMatch: '"3"' } });
        equal(run.exchanges.at(-1)?.requestHeaders.get('If-Match'), '"3"');
      },
    },
  ];
}

function takes({ parameters }: Operation, header: string): boolean {
  return parameters.some((parameter) => parameter.in === 'header' && parameter.name === header);
}
