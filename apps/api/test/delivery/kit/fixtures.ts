// What deliveries need to be there: an account, webhooks with their secrets, events. Also for benchmarks and programs.
import { randomBytes } from 'node:crypto';
import { secretPlace } from '../../../src/delivery/secrets.ts';
import { emit } from '../../../src/events/emit.ts';
import { Cipher } from '../../../src/encryption/cipher.ts';
import { createAccount } from '../../../src/identity/accounts.ts';
import { newId, type Sources } from '../../../src/ids.ts';
import type { Queries, Store } from '../../../src/store/store.ts';

export const sources: Sources = { clock: Date.now, random: randomBytes };
/** Every process of a test has the same key. */
export const cipher = new Cipher([new Uint8Array(32).fill(7)]);
export const version = '2.4.0';

export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

export async function addAccount(store: Store): Promise<string> {
  const { id } = await createAccount(store, { name: 'Example Corp', tier: 'enterprise' }, sources);
  return id;
}

export async function addWebhook(
  queries: Queries,
  accountId: string,
  url: string,
  { secret = newSecret(), events = 'server.created', createdAt = Date.now() } = {},
): Promise<string> {
  const id = newId('whk', sources);
  await queries.run(
    `insert into webhooks (id, account_id, url, events, status, version, created_at, updated_at)
     values ($1, $2, $3, $4, 'active', 1, $5, $5)`,
    id,
    accountId,
    url,
    ` ${events} `,
    createdAt,
  );
  await addSecret(queries, id, 1, secret);
  return id;
}

export async function addSecret(queries: Queries, webhookId: string, number: number, secret: string): Promise<void> {
  await queries.run(
    'insert into webhook_secrets (webhook_id, number, secret, created_at, expires_at) values ($1, $2, $3, $4, null)',
    webhookId,
    number,
    cipher.encrypt(secret, secretPlace(webhookId, number)),
    Date.now(),
  );
}

/** @returns the identifier of the event */
export async function emitEvent(
  tx: Queries,
  accountId: string,
  event: 'server.created' | 'cluster.node.joined' = 'server.created',
  given: Sources = sources,
): Promise<string> {
  if (event === 'server.created')
    return await emit(
      tx,
      accountId,
      { event, data: { server_id: 'srv_5t8x2m', region: 'us-east-1', ip: '198.51.100.7', status: 'running' } },
      given,
    );
  return await emit(
    tx,
    accountId,
    {
      event,
      data: { cluster_id: 'k8s_1', node_id: 'nod_1', name: 'worker', region: 'us-east-1', ip: '198.51.100.8' },
    },
    given,
  );
}

/** Emits many in a few transactions. @returns their identifiers */
export async function emitEvents(
  store: Store,
  accountId: string,
  count: number,
  event?: 'server.created' | 'cluster.node.joined',
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const size = Math.min(500, count - ids.length);
    const made = await store.transaction(async (tx) => {
      const some: string[] = [];
      for (let index = 0; index < size; index += 1) some.push(await emitEvent(tx, accountId, event));
      return some;
    });
    ids.push(...made);
  }
  return ids;
}
