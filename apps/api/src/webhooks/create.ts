import type { Cipher } from '../encryption/cipher.ts';
import { newId, type Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { addSecret } from './secrets.ts';
import { writeEvents } from './webhook.ts';

export interface NewWebhook {
  readonly url: string;
  readonly events: readonly string[];
  readonly description?: string | null | undefined;
}

/** Within a transaction. The address has been looked at. */
export async function createWebhook(
  tx: Queries,
  accountId: string,
  { url, events, description = null }: NewWebhook,
  { cipher, sources }: { cipher: Cipher; sources: Sources },
): Promise<{ id: string; secret: string }> {
  const id = newId('whk', sources);
  const now = sources.clock();
  await tx.run(
    `insert into webhooks (id, account_id, url, events, description, status, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'active', 1, $6, $6)`,
    id,
    accountId,
    url,
    writeEvents(events),
    description,
    now,
  );
  return { id, secret: await addSecret(tx, { webhookId: id, number: 1 }, { cipher, sources }) };
}
