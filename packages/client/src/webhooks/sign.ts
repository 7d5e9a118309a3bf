import { fromBase64 } from './decode.ts';
import { toBase64, toHex } from './encode.ts';
import { hmacKey } from './hmac-key.ts';
import { assertRaw, join, type Payload } from './payload.ts';
import { invalidSecret, secretList } from './secret.ts';

export interface SignOptions {
  /** The identifier of the event: the `id` in the payload. */
  id: string;
  /** When the attempt is made. Now by default. */
  timestamp?: Date | undefined;
}

/** The headers a delivery is signed with. */
export type SignatureHeaders = Record<
  'X-CloudNexus-Signature' | 'webhook-id' | 'webhook-timestamp' | 'webhook-signature',
  string
>;

/**
 * Signs a payload as CloudNexus does, for the tests of what receives it.
 *
 * ```ts
 * const body = JSON.stringify(event);
 * const headers = await sign(body, secret, { id: event.id });
 * await fetch('http://localhost:3000/hook', { method: 'POST', body, headers });
 * ```
 *
 * @param secret `whsec_` and the base64 of 32 bytes
 * @throws {WebhookVerificationError} `invalid_secret` for any other
 */
export async function sign(payload: Payload, secret: string, options: SignOptions): Promise<SignatureHeaders> {
  secretList(secret);
  assertRaw(payload);
  const { id, timestamp = new Date() } = options;
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  const standardKey = fromBase64('whsec_', secret)[0] ?? invalidSecret();
  const signature = await hmac(standardKey, await join(id, '.', seconds, '.', payload));
  return {
    'X-CloudNexus-Signature': toHex(await hmac(secret, await join(payload))),
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${toBase64(signature)}`,
  };
}

async function hmac(key: Payload, data: ArrayBuffer): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(key, 'sign'), data));
}
