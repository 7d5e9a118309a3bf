// An invoice for last month, made by billing from the life of a server that is moved into that month.
import { CloudNexus } from '@cloudnexus/sdk';
import type { Credentials } from '@cloudnexus/contract/target';
import { defaultCatalog } from '../../../src/catalog/default-catalog.ts';
import { finalizeInvoices } from '../../../src/billing/finalize.ts';
import { monthOf } from '../../../src/billing/month.ts';
import { sources } from './accounts.ts';
import type { Started } from './start.ts';

/** @returns its identifier */
export async function lastMonthsInvoice(
  { store, baseUrl }: Started,
  { accountId, apiKey }: Credentials,
): Promise<string> {
  const cn = new CloudNexus(apiKey, { accountId, baseUrl });
  const { id } = await cn.servers.create({ region: 'us-east-1', plan: 'starter', image: 'debian-12' });
  while ((await cn.servers.get(id)).status !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));

  const month = monthOf(monthOf(sources.clock()).start - 1);
  await store.run(
    'update server_transitions set at = $1 where server_id = $2 and status = $3',
    month.start,
    id,
    'running',
  );
  await finalizeInvoices({ store, catalog: defaultCatalog, sources }, accountId, month);
  const [invoice] = (await cn.invoices.list()).data;
  if (invoice === undefined) throw new Error('Billing made no invoice of a server that ran for a month.');
  return invoice.id;
}
