// Gives an account one of everything.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finalizeInvoices } from '../../src/billing/finalize.ts';
import { monthOf } from '../../src/billing/month.ts';
import { defaultCatalog } from '../../src/catalog/default-catalog.ts';
import { newId } from '../../src/ids.ts';
import { sources, type Account, type WholeApi } from '../kit/whole.ts';
import type { Things } from './operations.ts';

/**
 * @param marker in every text of the account, so that it is noticed elsewhere
 * @param atEnd told what to do when the account is no longer needed
 */
export async function furnish(
  api: WholeApi,
  account: Account,
  marker: string,
  atEnd: (step: () => void) => void,
): Promise<Things> {
  const receiver = await startReceiver(atEnd);
  const { send } = account;
  const webhook = await send('POST', '/v2/webhooks', {
    body: {
      url: `${receiver}/${marker}`,
      events: ['server.created'],
      description: marker,
    },
  });
  const server = await send('POST', '/v2/servers', {
    body: { region: 'us-east-1', plan: 'starter', image: 'debian-12', name: marker, tags: { marker } },
  });
  const ServerId = server.json.data.id;
  await until(async () => (await send('GET', `/v2/servers/${ServerId}`)).json.data.attributes['status'] === 'running');
  const [EventId, DeliveryId] = [
    await firstOf(account, '/v2/events'),
    await firstOf(account, `/v2/webhooks/${webhook.json.data.id}/deliveries`),
  ];
  await until(
    async () => (await send('GET', `/v2/deliveries/${DeliveryId}`)).json.data.attributes['status'] === 'succeeded',
  );
  const key = await send('POST', '/v2/api-keys', { body: { name: marker, role: 'viewer' } });
  return {
    ServerId,
    EventId,
    DeliveryId,
    WebhookId: webhook.json.data.id,
    ApiKeyId: key.json.data.id,
    ClusterId: await addCluster(api, account, marker),
    InvoiceId: await addInvoice(api, account, ServerId),
  };
}

async function firstOf({ send }: Account, path: string): Promise<string> {
  const ids = async (): Promise<string[]> => {
    const { data } = (await send('GET', path)).json;
    return [data].flat().map(({ id }) => id);
  };
  await until(async () => (await ids()).length > 0);
  const [id = ''] = await ids();
  return id;
}

/** Nobody can read its kubeconfig, and that is known already: nothing about it changes. */
async function addCluster({ store }: WholeApi, { id: accountId }: Account, marker: string): Promise<string> {
  const id = newId('k8s', sources);
  const reason = 'The kubeconfig of the cluster can not be read: it has to be registered again.';
  const resource = {
    type: 'kubernetes-clusters',
    id,
    attributes: {
      name: marker,
      region: 'us-east-1',
      version: null,
      status: 'unreachable',
      status_reason: reason,
      node_count: 0,
      registered_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    },
    relationships: { nodes: { links: { related: `/v2/clusters/k8s/${id}/nodes` } } },
    links: { self: `/v2/clusters/k8s/${id}` },
  };
  await store.run(
    `insert into clusters (id, account_id, name, region, kubeconfig, status, status_reason, node_count, version, registered_at, updated_at, document, document_version)
     values ($1, $2, $3, 'us-east-1', $4, 'unreachable', $5, 0, 1, 0, 0, $6, 1000)`,
    id,
    accountId,
    marker,
    new Uint8Array([0]),
    reason,
    JSON.stringify(resource),
  );
  return id;
}

/** For a month in which the server ran. */
async function addInvoice({ store }: WholeApi, { id, send }: Account, serverId: string): Promise<string> {
  await store.run('update server_transitions set at = at - $1 where server_id = $2', 40 * 86_400_000, serverId);
  await finalizeInvoices({ store, catalog: defaultCatalog, sources }, id, monthOf(Date.now() - 35 * 86_400_000));
  const { data } = (await send('GET', '/v2/invoices')).json;
  const [invoice] = [data].flat();
  if (invoice === undefined) throw new Error('There is no invoice.');
  return invoice.id;
}

async function startReceiver(atEnd: (step: () => void) => void): Promise<string> {
  const receiver: Server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  atEnd(() => void receiver.close());
  const { port } = receiver.address() as AddressInfo; // of a server that listens on a port
  return `http://127.0.0.1:${port}`;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('It did not come to it within 20 seconds.');
}
