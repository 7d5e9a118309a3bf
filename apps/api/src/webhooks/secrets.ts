// The secrets that sign deliveries: encrypted, and read again only to sign.
import { secretPlace } from '../delivery/secrets.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';

const length = 32;

/** @returns the secret, which is shown once */
export async function addSecret(
  tx: Queries,
  { webhookId, number }: { webhookId: string; number: number },
  { cipher, sources }: { cipher: Cipher; sources: Sources },
): Promise<string> {
  const secret = `whsec_${Buffer.from(sources.random(length)).toString('base64')}`;
  await tx.run(
    'insert into webhook_secrets (webhook_id, number, secret, created_at) values ($1, $2, $3, $4)',
    webhookId,
    number,
    cipher.encrypt(secret, secretPlace(webhookId, number)),
    sources.clock(),
  );
  return secret;
}

/** Makes a new one. The one it replaces signs beside it for a while, and the one before that no longer. */
export async function replaceSecret(
  tx: Queries,
  { webhookId, gracePeriod }: { webhookId: string; gracePeriod: number },
  made: { cipher: Cipher; sources: Sources },
): Promise<string> {
  const row = await tx.get<{ number: number | null }>(
    'select max(number) as number from webhook_secrets where webhook_id = $1',
    webhookId,
  );
  const newest = row?.number ?? 0;
  await tx.run(
    'delete from webhook_secrets where webhook_id = $1 and number <= $2',
    webhookId,
    gracePeriod > 0 ? newest - 1 : newest,
  );
  await tx.run(
    'update webhook_secrets set expires_at = $2 where webhook_id = $1',
    webhookId,
    made.sources.clock() + gracePeriod,
  );
  return await addSecret(tx, { webhookId, number: newest + 1 }, made);
}

/** Those whose time is over. */
export async function forgetSecrets(queries: Queries, now: number): Promise<void> {
  await queries.run('delete from webhook_secrets where expires_at <= $1', now);
}
