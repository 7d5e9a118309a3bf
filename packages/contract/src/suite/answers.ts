// Every answer the contract documents: each status of each operation, in each media type, with each named example.
import { equal } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { call } from './call.ts';
import { onMock, type Case, type Part } from './case.ts';
import { checkData, checkError } from './sdk-outcome.ts';

export const answers: Part = {
  name: 'answers',
  cases: ({ operations }: Contract) => operations.flatMap(casesOf),
};

interface Wanted {
  status: string;
  type?: string;
  example?: string;
}

function casesOf(operation: Operation): Case[] {
  return wanted(operation).map(({ status, type, example }) => ({
    name: [operation.operationId, status, type, example].filter(Boolean).join(' '),
    targets: onMock, // which answers to give is asked for by a header of Prism
    run: async (run) => {
      const outcome = await call(run, operation, {
        options: { headers: { Prefer: `code=${status}${example ? `, example=${example}` : ''}`, Accept: type } },
      });
      equal(
        outcome.status,
        Number(status),
        `${operation.operationId} ${status}: the mock answers ${outcome.status} instead`,
      );
      if (outcome.error !== undefined) checkError(outcome.error, run);
      else if (outcome.status >= 400) equal(operation.operationId, 'oauth.authorize'); // the SDK doesn't go there
      else checkData(outcome, run);
    },
  }));
}

function wanted({ responses }: Operation): Wanted[] {
  return Object.entries(responses).flatMap(([status, { content }]) => {
    if (content === undefined) return [{ status }];
    return Object.entries(content).flatMap(([type, { examples = {} }]) => {
      const names = Object.keys(examples);
      return names.length === 0 ? [{ status, type }] : names.map((example) => ({ status, type, example }));
    });
  });
}
