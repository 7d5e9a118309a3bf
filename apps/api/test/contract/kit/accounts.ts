// Accounts with a key that may do everything.
import { randomBytes } from 'node:crypto';
import type { Credentials } from '@cloudnexus/contract/target';
import { createAccount, type Subscription } from '../../../src/identity/accounts.ts';
import { createKey } from '../../../src/identity/keys/create.ts';
import { allScopes } from '../../../src/identity/scopes.ts';
import type { Store } from '../../../src/store/store.ts';

export const sources = { clock: Date.now, random: randomBytes };

/** More than any test asks for. */
export const unlimited: Subscription = { tier: 'enterprise', ownLimit: 1_000_000 };

export async function newAccount(store: Store, subscription: Subscription = unlimited): Promise<Credentials> {
  return await store.transaction(async (tx) => {
    const { id: accountId } = await createAccount(tx, { name: 'Example Corp', ...subscription }, sources);
    const owner = { accountId, name: 'contract', grant: { role: 'owner' }, creator: allScopes };
    const { key: apiKey } = await createKey(tx, owner, sources);
    return { accountId, apiKey };
  });
}
