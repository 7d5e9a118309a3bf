import { fail } from './error.ts';
import { hmacKey } from './hmac-key.ts';
import type { Payload } from './payload.ts';

/** Makes sure that one of the signatures is of this content and one of the keys. WebCrypto compares in constant time. */
export async function assertAuthentic(
  content: ArrayBuffer,
  signatures: Uint8Array<ArrayBuffer>[],
  keys: Payload[],
): Promise<void> {
  if (signatures.length === 0) fail('malformed_signature', 'The signature is malformed.');
  for (const secret of keys) {
    const key = await hmacKey(secret, 'verify');
    for (const signature of signatures) if (await crypto.subtle.verify('HMAC', key, signature, content)) return;
  }
  fail('no_match', 'The signature is not of this body and secret.');
}
