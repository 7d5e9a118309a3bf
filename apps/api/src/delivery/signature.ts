// What a receiver verifies a delivery by. One secret serves two schemes: our own, and that of Standard Webhooks.
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** A secret, as the keys of both schemes. */
export interface SigningKey {
  /** The UTF-8 bytes of the whole secret, `whsec_` included. */
  readonly whole: KeyObject;
  /** What the part after `whsec_` decodes to. */
  readonly decoded: KeyObject;
}

/** @param secret `whsec_` and base64 */
export function signingKey(secret: string): SigningKey {
  return {
    whole: createSecretKey(secret, 'utf8'),
    decoded: createSecretKey(secret.slice(secret.indexOf('_') + 1), 'base64'),
  };
}

/** The value of `X-CloudNexus-Signature`, which can hold one signature alone. */
export function hexSignature(key: SigningKey, payload: Uint8Array): string {
  return createHmac('sha256', key.whole).update(payload).digest('hex');
}

/**
 * The value of `webhook-signature`: a signature of each key.
 *
 * @param timestamp in Unix seconds
 */
export function standardSignatures(
  keys: readonly SigningKey[],
  signed: { readonly id: string; readonly timestamp: number; readonly payload: Uint8Array },
): string {
  const prefix = `${signed.id}.${signed.timestamp}.`;
  return keys
    .map(({ decoded }) => `v1,${createHmac('sha256', decoded).update(prefix).update(signed.payload).digest('base64')}`)
    .join(' ');
}
