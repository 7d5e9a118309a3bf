import { join, type Payload } from './payload.ts';

/** A key of HMAC-SHA256, for WebCrypto. */
export async function hmacKey(key: Payload, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await join(key), { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}
