// A target for the suite that lacks nothing.
import type { Means, Target } from '@cloudnexus/contract/target';
import { startReceiver } from '../../delivery/kit/receiver.ts';
import type { Engine } from '../../engines.ts';
import { newAccount } from './accounts.ts';
import { newClients } from './clients.ts';
import { addCluster } from './cluster.ts';
import { lastMonthsInvoice } from './invoice.ts';
import { startSpare } from './spare.ts';
import { start, type Started } from './start.ts';

/** As long as any test runs. In milliseconds. */
const hour = 3_600_000;

export interface FullTarget extends Target {
  readonly means: Required<Means>;
  readonly api: Started;
}

export async function openFullTarget(engine: Engine): Promise<FullTarget> {
  const [api, { api: spareApi, spare }, receiver] = await Promise.all([
    start({ engine }),
    startSpare(),
    startReceiver(),
  ]);
  const { store } = api;
  const credentials = await newAccount(store);
  const { accountId } = credentials;
  return {
    name: 'api',
    baseUrl: api.baseUrl,
    api,
    credentials,
    means: {
      limited: await newAccount(store, { tier: 'starter' }),
      stranger: await newAccount(store),
      ...(await newClients(store, accountId)),
      cluster: await addCluster(api, accountId),
      invoice: await lastMonthsInvoice(api, credentials),
      endpoint: receiver.url,
      spare,
      interrupt: async (key) => {
        await store.run(
          'update idempotency_keys set response = null, held_until = $1 where account_id = $2 and key = $3',
          Date.now() + hour,
          accountId,
          key,
        );
      },
    },
    close: async () => {
      await Promise.all([api.close(), spareApi.close()]);
      await receiver.close();
    },
  };
}

/** What such a target has, before there is one. */
export const everything: Record<keyof Means, true> = {
  limited: true,
  stranger: true,
  client: true,
  machine: true,
  cluster: true,
  invoice: true,
  endpoint: true,
  spare: true,
  interrupt: true,
};
