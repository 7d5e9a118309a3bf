import type { AdapterPayload } from 'oidc-provider';
import type { Queries } from '../../store/store.ts';
import { clientColumns, fromRow, type ClientRow } from '../clients/client.ts';
import { isClientId } from '../clients/client-id.ts';
import { NothingStored } from './nothing.ts';

export class ClientStorage extends NothingStored {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    super();
    this.#queries = queries;
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    if (!isClientId(id)) return undefined;
    const row = await this.#queries.get<ClientRow & { account_name: string }>(
      `select ${clientColumns}, (select a.name from accounts a where a.id = account_id) as account_name
       from oauth_clients where id = $1`,
      id,
    );
    return row && toMetadata(row);
  }
}

function toMetadata(row: ClientRow & { account_name: string }): AdapterPayload {
  const client = fromRow(row);
  const isNative = client.redirectUris.some((uri) => !/^https?:/.test(uri));
  return {
    client_id: client.id,
    client_name: client.name,
    // Of the secret there is only the hash, and what compares it knows that.
    ...(row.secret_hash === null
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'client_secret_basic', client_secret: row.secret_hash }),
    application_type: isNative ? 'native' : 'web',
    grant_types: [...client.grants],
    response_types: client.grants.includes('authorization_code') ? ['code'] : [],
    redirect_uris: [...client.redirectUris],
    registered_scopes: client.scopes.join(' '),
    account_id: client.accountId,
    account_name: row.account_name,
  };
}
