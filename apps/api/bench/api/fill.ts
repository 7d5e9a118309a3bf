// Accounts with many servers, written as the API would have: the same rows and documents, without the requests.
import { createAccount } from '../../src/identity/accounts.ts';
import { createKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { newId, type Sources } from '../../src/ids.ts';
import { documentVersion, serverDocument } from '../../src/servers/document.ts';
import { serverColumns, type ServerFields } from '../../src/servers/server.ts';
import type { Queries, Store, Value } from '../../src/store/store.ts';

export interface Filled {
  readonly accountId: string;
  readonly key: string;
}

const columns = serverColumns.split(', ');
const atOnce = 100;

/** An account with so many servers, and a limit that no load reaches. */
export async function fillAccount(store: Store, servers: number, sources: Sources): Promise<Filled> {
  const account = { name: `${servers} servers`, tier: 'enterprise', ownLimit: 1_000_000 };
  const { id: accountId } = await store.transaction((tx) => createAccount(tx, account, sources));
  const wanted = { accountId, name: 'bench', grant: { role: 'owner' }, creator: allScopes };
  const { key } = await store.transaction((tx) => createKey(tx, wanted, sources));
  for (let done = 0; done < servers; done += 10_000)
    await store.transaction(async (tx) => {
      for (let first = done; first < Math.min(done + 10_000, servers); first += atOnce)
        await insert(
          tx,
          Array.from({ length: atOnce }, (_, index) => newServer(accountId, first + index, sources)),
        );
    });
  if (store.kind === 'postgres') await store.run('analyze servers');
  return { accountId, key };
}

async function insert(tx: Queries, servers: readonly ServerFields[]): Promise<void> {
  await insertRows(
    tx,
    `servers (${serverColumns}, listed, document_version)`,
    servers.map((server) => {
      const row: Record<string, Value> = { ...server, document: serverDocument(server) };
      return [...columns.map((column) => row[column] ?? null), 1, documentVersion];
    }),
  );
  await insertRows(
    tx,
    'server_tags (id, tag, account_id, created_at, name)',
    servers.flatMap(({ id, account_id, created_at, name }) =>
      ['env', 'env:production', 'team', 'team:web'].map((tag) => [id, tag, account_id, created_at, name]),
    ),
  );
}

async function insertRows(tx: Queries, into: string, rows: readonly (readonly Value[])[]): Promise<void> {
  let number = 0;
  const places = rows.map((row) => `(${row.map(() => `$${(number += 1)}`).join(', ')})`);
  await tx.run(`insert into ${into} values ${places.join(', ')}`, ...rows.flat());
}

/** One that failed, which the loop leaves alone: what is measured are requests. */
function newServer(accountId: string, index: number, sources: Sources): ServerFields {
  const id = newId('srv', sources);
  const at = sources.clock() - index * 1_000;
  return {
    id,
    account_id: accountId,
    name: `web-${index}`,
    region: ['us-east-1', 'eu-central-1'][index % 2] ?? '',
    plan: 'professional',
    actual_plan: 'professional',
    image: 'ubuntu-22.04',
    status: 'error',
    status_reason: 'The image could not be started.',
    ip: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    tags: '{"env":"production","team":"web"}',
    autoscaling: null,
    scaling: null,
    ssh_keys: '[]',
    batch_id: id,
    siblings: '[]',
    settled: 1,
    version: 3,
    created_at: at,
    updated_at: at,
    terminated_at: null,
  };
}
