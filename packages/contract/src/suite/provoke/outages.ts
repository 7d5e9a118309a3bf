// A store that fails: because something is wrong with what it is asked, or because it can't be reached.
import type { Operation } from '../../contract/operation.ts';
import type { Spare } from '../../targets/means.ts';
import { askSpare, spareOf, type Provocation } from './provocation.ts';

export const outages: Record<string, Provocation> = {
  internal_error: failing('broken'),
  server_error: failing('broken'),
  service_unavailable: failing('unreachable'),
  temporarily_unavailable: failing('unreachable'),
};

function failing(how: Parameters<Spare['failing']>[0]): Provocation {
  return {
    needs: () => ['spare'],
    exempt: withoutStore,
    provoke: async (run, operation, accept) => {
      const ids = await run.resources.idsOf(operation);
      const input = await run.resources.inputOf(operation, ids);
      return await spareOf(run).failing(how, () => askSpare(run, operation, { accept, ids, input }));
    },
  };
}

/** What never asks the store can't fail with it. */
function withoutStore({ operationId }: Operation): string | undefined {
  if (operationId.startsWith('catalog.') || operationId === 'events.types')
    return 'it is answered from what the process was started with';
  if (operationId === 'oauth.metadata') return 'it is answered from what the process was started with';
  if (operationId === 'status.get') return 'it tells of a store that fails, and does not fail with it';
  return undefined;
}
