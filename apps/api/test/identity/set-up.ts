// A store with an account, for the tests of this folder.
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'vitest';
import type { Sources } from '../../src/ids.ts';
import { createAccount, type Account } from '../../src/identity/accounts.ts';
import { createKey, type KeyRequest, type NewKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import type { Store } from '../../src/store/store.ts';
import { newStore, type Engine } from '../engines.ts';

export interface World {
  readonly store: Store;
  readonly account: Account;
  /** What the clock of {@link sources} says. */
  readonly time: { now: number };
  readonly sources: Sources;
  newKey(request?: Partial<KeyRequest>): Promise<NewKey>;
}

export async function setUp(engine: Engine, test: TestContext): Promise<World> {
  const store = await newStore(engine, test);
  const time = { now: Date.parse('2025-01-15T14:22:07.250Z') };
  const sources = { clock: () => time.now, random: randomBytes };
  const account = await createAccount(store, { name: 'Example Corp', tier: 'professional' }, sources);
  const usual = { accountId: account.id, name: 'deploy', grant: { role: 'operator' }, creator: allScopes };
  return {
    store,
    account,
    time,
    sources,
    newKey: (request = {}) => store.transaction((tx) => createKey(tx, { ...usual, ...request }, sources)),
  };
}
