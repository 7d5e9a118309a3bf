import { IdentityError } from '../../identity/errors.ts';
import type { Sources } from '../../ids.ts';
import type { Queries } from '../../store/store.ts';
import { clientColumns, fromRow, type ClientRow } from './client.ts';
import type { NewClient } from './create.ts';
import { hashOfSecret, newClientSecret } from './secret.ts';

/** The old secret is refused from now on. Tokens stay: an access token has minutes left, a refresh token needs the new secret. */
export async function rotateSecret(queries: Queries, id: string, { random }: Sources): Promise<NewClient> {
  const secret = newClientSecret(random);
  const row = await queries.get<ClientRow>(
    `update oauth_clients set secret_hash = $2 where id = $1 and secret_hash is not null returning ${clientColumns}`,
    id,
    hashOfSecret(secret),
  );
  if (row === undefined)
    throw new IdentityError('not_found', `There is no client ${JSON.stringify(id)} that has a secret.`);
  return { client: fromRow(row), secret };
}
