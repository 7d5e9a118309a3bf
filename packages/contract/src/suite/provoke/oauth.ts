// What OAuth refuses, by the codes of its RFCs.
import type { Operation } from '../../contract/operation.ts';
import type { Outcome } from '../call.ts';
import type { Run } from '../run.ts';
import { ask, type Provocation } from './provocation.ts';

export const oauth: Record<string, Provocation> = {
  invalid_request: changed((own) => ({ ...own, token: undefined, grant_type: undefined, redirect_uri: undefined })),
  invalid_client: changed((own) => ({ ...own, client_secret: 'wrong' })),
  invalid_grant: changed(({ client_id, client_secret }) => ({
    client_id,
    client_secret,
    grant_type: 'refresh_token',
    refresh_token: 'nobodyHasEverGivenThis',
  })),
  invalid_scope: changed((own) => ({ ...own, scope: 'servers:fly' })),
  unauthorized_client: {
    needs: () => ['machine'],
    provoke: async (run, operation, accept) => {
      const { id, secret } = run.target.means.machine ?? {};
      const input = { grant_type: 'authorization_code', code: 'x', client_id: id, client_secret: secret };
      return await ask(run, operation, { accept, input });
    },
  },
  unsupported_grant_type: changed((own) => ({ ...own, grant_type: 'password' })),
  unsupported_token_type: {
    exempt: () => 'the API revokes every type of token that it gives',
  },
};

type Form = Record<string, unknown>;

function changed(change: (own: Form) => Form): Provocation {
  return {
    needs: () => ['client'],
    provoke: async (run: Run, operation: Operation, accept: string): Promise<Outcome> => {
      const input = change({ ...Object(await run.resources.inputOf(operation, [])) });
      return await ask(run, operation, { accept, input });
    },
  };
}
