// A client as the library has it, with what we add to it.
import type { KoaContextWithOIDC } from 'oidc-provider';

export type Client = NonNullable<KoaContextWithOIDC['oidc']['client']>;

/** Members of a client that the library passes on as they are. */
export const ownMetadata = ['registered_scopes', 'account_id', 'account_name'] as const;

/** What it may ask for at most. */
export function scopesOf(client: Client): ReadonlySet<string> {
  return new Set(text(client, 'registered_scopes').split(' '));
}

export function accountOf(client: Client): { id: string; name: string } {
  return { id: text(client, 'account_id'), name: text(client, 'account_name') };
}

function text(client: Client, name: (typeof ownMetadata)[number]): string {
  return String(Reflect.get(client, name));
}
