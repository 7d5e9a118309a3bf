// Every operation does what it is for, and says so in each media type it has.
import { equal } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { call } from './call.ts';
import { onApi, type Case, type Part } from './case.ts';
import { needsOf } from './needs.ts';
import { checkData } from './sdk-outcome.ts';

export const successes: Part = {
  name: 'successes',
  cases: ({ operations }: Contract) => operations.flatMap(casesOf),
};

function casesOf(operation: Operation): Case[] {
  const types = Object.keys(operation.responses[200]?.content ?? {});
  return (types.length === 0 ? [undefined] : types).map((type) => ({
    name: [operation.operationId, 200, type].filter(Boolean).join(' '),
    targets: onApi,
    needs: needsOf(operation),
    run: async (run) => {
      const ids = await (operation.method === 'GET'
        ? run.resources.idsOf(operation)
        : run.resources.freshIdsOf(operation));
      const outcome = await call(run, operation, { ids, options: { headers: { Accept: type } } });
      if (outcome.error !== undefined) throw outcome.error;
      equal(outcome.status, 200);
      checkData(outcome, run);
    },
  }));
}
