// What there is, and how it is, forbids it.
import { equal } from 'node:assert/strict';
import type { ApiKeyCreate } from '@cloudnexus/sdk';
import type { Operation } from '../../contract/operation.ts';
import type { Run } from '../run.ts';
import { ask, type Provocation } from './provocation.ts';

export const state: Record<string, Provocation> = {
  not_found: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, ids: [unknownId(operation)] }),
  },
  precondition_failed: {
    provoke: async (run, operation, accept) => {
      const ids = await run.resources.idsOf(operation);
      return await ask(run, operation, { accept, ids, options: { ifMatch: '"0"' } });
    },
  },
  state_conflict: {
    exempt: ({ operationId }) =>
      operationId === 'servers.create' ? 'what runs short in an engine ends in a server with an error' : undefined,
    provoke: async (run, operation, accept) => {
      const ids = await run.resources.freshIdsOf(operation);
      await finish(run, operation, ids);
      return await ask(run, operation, { accept, ids });
    },
  },
  idempotency_key_reused: {
    provoke: async (run, operation, accept) => {
      const idempotencyKey = crypto.randomUUID();
      // Another operation is another request.
      if (operation.operationId === 'events.ticket') await run.client().apiKeys.create(harmlessKey, { idempotencyKey });
      else await run.client().events.ticket({ idempotencyKey });
      return await ask(run, operation, { accept, options: { idempotencyKey } });
    },
  },
  idempotency_in_progress: {
    needs: () => ['interrupt'],
    provoke: async (run, operation, accept) => {
      const idempotencyKey = crypto.randomUUID();
      const ids = await run.resources.freshIdsOf(operation);
      const input = await run.resources.inputOf(operation, ids);
      const request = { accept, ids, input, options: { idempotencyKey } };
      equal((await ask(run, operation, request)).status, 200);
      await run.target.means.interrupt?.(idempotencyKey);
      return await ask(run, operation, request);
    },
  },
};

const harmlessKey: ApiKeyCreate = { name: 'contract', scopes: ['billing:read'], expires_at: inAnHour() };

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}

/** Of the kind that the path has, and of nothing that there is. */
function unknownId({ parameters }: Operation): string {
  const { example } = parameters.find((parameter) => parameter.in === 'path') ?? {};
  return `${String(example).split('_')[0]}_0000000000`;
}

/** Brings what the operation is about into a state in which it is refused. */
async function finish(run: Run, { operationId }: Operation, [id = '']: readonly string[]): Promise<void> {
  const cn = run.client();
  if (operationId === 'deliveries.retry') {
    const { webhook } = await cn.deliveries.get(id, { include: ['webhook'] });
    await cn.webhooks.patch(webhook.id, { status: 'paused' });
  } else if (operationId.startsWith('servers.')) await cn.servers.delete(id);
  else await cn.webhooks.delete(id);
}
