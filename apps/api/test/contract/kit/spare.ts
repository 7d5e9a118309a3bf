// A second API, which tests may wear out: its store can be made to fail, and its limit for addresses is small.
import type { Means } from '@cloudnexus/contract/target';
import { newAccount } from './accounts.ts';
import { FailingStore } from './failing-store.ts';
import { start, type Started } from './start.ts';

/** Enough for what is provoked before it is used up, and few enough to be used up in no time. */
const addressLimit = 200;

export async function startSpare(): Promise<{ api: Started; spare: NonNullable<Means['spare']> }> {
  let failing: FailingStore | undefined;
  const api = await start({
    environment: { CN_ADDRESS_LIMIT: String(addressLimit) },
    wrapStore: (store) => (failing = new FailingStore(store)),
  });
  return {
    api,
    spare: {
      baseUrl: api.baseUrl,
      credentials: await newAccount(api.store),
      failing: async (how, work) => (failing === undefined ? await work() : await failing.failing(how, work)),
    },
  };
}
