// Who asks: nobody, somebody unknown, somebody who may not.
import type { Operation } from '../../contract/operation.ts';
import { withHeader } from './change.ts';
import { ask, type Provocation } from './provocation.ts';

const unknownKey = 'cn_live_sk_thatNobodyHasEverMadeAndNobodyWill';

export const credentials: Record<string, Provocation> = {
  missing_credentials: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, change: withHeader('Authorization', null) }),
  },
  invalid_credentials: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, credential: unknownKey }),
  },
  missing_account: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, change: withHeader('X-CloudNexus-Id', null) }),
  },
  account_mismatch: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, client: { accountId: 'acc_0thers' } }),
  },
  insufficient_scope: {
    provoke: async (run, operation, accept) => {
      const scope = scopesOf(operation).includes('billing:read') ? 'servers:read' : 'billing:read';
      return await ask(run, operation, { accept, credential: await run.resources.keyWith(scope) });
    },
  },
};

function scopesOf({ security }: Operation): string[] {
  return security.flatMap(({ oauth2 = [] }) => oauth2);
}
