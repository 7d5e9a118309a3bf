// Nothing of an account is there for another one.
import { equal, ok } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { read } from '../harness/text.ts';
import { call } from './call.ts';
import { onApi, type Case, type Part } from './case.ts';
import { needsOf } from './needs.ts';
import type { Run } from './run.ts';

export const tenancy: Part = {
  name: 'tenancy',
  cases: ({ operations }: Contract) => [
    ...operations.filter(({ path }) => path.includes('{')).map(hidden),
    ...operations.filter(isOwnList).map(unlisted),
  ],
};

/** With other credentials the same identifier is one that nobody has. */
function hidden(operation: Operation): Case {
  return {
    name: `${operation.operationId} of another account's is 404`,
    targets: onApi,
    needs: ['stranger', ...needsOf(operation)],
    run: async (run) => {
      const ids = await run.resources.idsOf(operation);
      const input = await run.resources.inputOf(operation, ids);
      const { status } = await call(run, operation, { ids, input, client: strangerOf(run) });
      equal(status, 404);
    },
  };
}

function unlisted(operation: Operation): Case {
  return {
    name: `${operation.operationId} has nothing of another account's`,
    targets: onApi,
    needs: ['stranger'],
    run: async (run) => {
      const own = await list(run, operation, run.client());
      ok(
        own.length > 0 ||
          operation.operationId.startsWith('clusters.') ||
          operation.operationId.startsWith('invoices.'),
      );
      const others = new Set(await list(run, operation, strangerOf(run)));
      equal(own.filter((id) => others.has(id)).length, 0);
    },
  };
}

/** A list of what accounts have. */
function isOwnList({ path, operationId }: Operation): boolean {
  return !path.includes('{') && /^(servers|webhooks|events|apiKeys|invoices|clusters\.k8s)\.list$/.test(operationId);
}

async function list(run: Run, operation: Operation, client: ReturnType<Run['client']>): Promise<string[]> {
  const { status } = await call(run, operation, { client });
  equal(status, 200);
  const { data } = Object(read(run.exchanges.at(-1)?.body ?? new Uint8Array())?.value);
  return data.map(({ id }: { id: string }) => id);
}

function strangerOf({ client, target }: Run): ReturnType<Run['client']> {
  const { apiKey, accountId } = target.means.stranger ?? target.credentials;
  return client({ accountId }, apiKey);
}
