// The secrets of webhooks, ready to sign with.
import { Generations } from '../generations.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Queries, Row } from '../store/store.ts';
import { signingKey, type SigningKey } from './signature.ts';

/** Where a secret is kept, for its encryption: what was encrypted for one webhook can't be read as another's. */
export function secretPlace(webhookId: string, number: number): string {
  return `webhook_secrets ${webhookId} ${number}`;
}

/** The secrets of a webhook, newest first. All but the first sign until they end. */
export interface Secret {
  readonly key: SigningKey;
  /** In milliseconds since 1970, null for the one without an end. */
  readonly expiresAt: number | null;
}

interface SecretRow extends Row {
  number: number;
  secret: Uint8Array;
  expires_at: number | null;
}

/** Remembers them, by the version of their webhook: it counts up when a secret changes. */
export class Secrets {
  readonly #cipher: Cipher;
  readonly #remembered = new Generations<readonly Secret[]>(1_000);

  constructor(cipher: Cipher) {
    this.#cipher = cipher;
  }

  /** @param version of the webhook, read together with what is to be signed */
  async of(queries: Queries, webhookId: string, version: number): Promise<readonly Secret[]> {
    const key = `${webhookId} ${version}`;
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const rows = await queries.all<SecretRow>(
      'select number, secret, expires_at from webhook_secrets where webhook_id = $1 order by number desc limit 2',
      webhookId,
    );
    const secrets = rows.map(({ number, secret, expires_at }) => ({
      key: signingKey(this.#cipher.decrypt(secret, secretPlace(webhookId, number))),
      expiresAt: expires_at,
    }));
    this.#remembered.set(key, secrets);
    return secrets;
  }
}

/**
 * The keys that sign now: the newest, and the one before it where its time has not come.
 *
 * @param now in milliseconds since 1970
 */
export function keysAt(secrets: readonly Secret[], now: number): SigningKey[] {
  return secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt > now).map(({ key }) => key);
}
