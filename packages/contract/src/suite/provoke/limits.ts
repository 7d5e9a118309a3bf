// The limit of an account, and of the addresses of those who have none.
import { equal } from 'node:assert/strict';
import type { Run } from '../run.ts';
import { ask, askSpare, spareOf, type Provocation } from './provocation.ts';

export const limits: Record<string, Provocation> = {
  rate_limited: {
    needs: ({ security }) => (security.length === 0 ? ['spare'] : ['limited']),
    provoke: async (run, operation, accept) => {
      // Without a credential it is the address that is counted.
      if (operation.security.length === 0) {
        await useUpAddress(run);
        return await askSpare(run, operation, { accept });
      }
      const { apiKey, accountId } = await useUpAccount(run);
      return await ask(run, operation, { accept, credential: apiKey, client: { accountId } });
    },
  },
  rate_limit_exceeded: {
    needs: () => ['spare'],
    provoke: async (run, operation, accept) => {
      await useUpAddress(run);
      return await askSpare(run, operation, { accept });
    },
  },
};

/** @returns the account that has nothing left */
async function useUpAccount({ target }: Run): Promise<{ apiKey: string; accountId: string }> {
  const { limited = target.credentials } = target.means;
  const { apiKey, accountId } = limited;
  const headers = { Authorization: `Bearer ${apiKey}`, 'X-CloudNexus-Id': accountId };
  await useUp(`${target.baseUrl}/account`, headers);
  return limited;
}

async function useUpAddress(run: Run): Promise<void> {
  await useUp(`${spareOf(run).baseUrl}/status`, {});
}

/** Past the harness: there is nothing in these answers that others don't have. */
async function useUp(url: string, headers: Record<string, string>): Promise<void> {
  for (let remaining = 1; remaining > 0;) {
    const response = await fetch(url, { headers });
    await response.bytes();
    remaining = Number(response.headers.get('X-RateLimit-Remaining'));
    if (remaining > 0) equal(response.status, 200);
  }
}
