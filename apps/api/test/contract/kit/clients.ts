// OAuth clients of an account.
import type { Means } from '@cloudnexus/contract/target';
import { createClient, type ClientRequest } from '../../../src/oauth/clients/create.ts';
import type { Store } from '../../../src/store/store.ts';
import { sources } from './accounts.ts';

const redirectUri = 'https://app.example.com/callback';

export async function newClients(
  store: Store,
  accountId: string,
): Promise<Required<Pick<Means, 'client' | 'machine'>>> {
  const scopes = ['servers:read', 'servers:write'];
  const own = { accountId, scopes, isPublic: false };
  const all = ['client_credentials', 'authorization_code', 'refresh_token'];
  const client = await make(store, { ...own, name: 'Console', grants: all, redirectUris: [redirectUri] });
  const machine = await make(store, { ...own, name: 'Deployer', grants: ['client_credentials'], redirectUris: [] });
  return { client: { ...client, redirectUri }, machine };
}

async function make(store: Store, request: ClientRequest): Promise<{ id: string; secret: string }> {
  const { client, secret = '' } = await store.transaction((tx) => createClient(tx, request, sources));
  return { id: client.id, secret };
}
