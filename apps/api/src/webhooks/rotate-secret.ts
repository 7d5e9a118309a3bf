import { topics } from '../events/topics.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { replaceSecret } from './secrets.ts';
import type { WebhookRow } from './webhook.ts';

/**
 * Within the transaction in which the webhook was read; it is not deleted.
 *
 * @param gracePeriod for how long the secret that is replaced goes on signing, in milliseconds
 * @returns the new secret, which is shown once
 */
export async function rotateSecret(
  tx: Queries,
  webhook: WebhookRow,
  gracePeriod: number,
  made: { cipher: Cipher; sources: Sources },
): Promise<string> {
  const secret = await replaceSecret(tx, { webhookId: webhook.id, gracePeriod }, made);
  await tx.run(
    'update webhooks set version = version + 1, updated_at = $2 where id = $1',
    webhook.id,
    made.sources.clock(),
  );
  await tx.changed(topics.webhooks);
  return secret;
}
