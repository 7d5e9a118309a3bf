import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './encode.ts';
import { assertRaw, type Payload } from './payload.ts';
import { invalidSecret } from './secret.ts';

/**
 * Whether the value of `X-CloudNexus-Signature` was made from this body with this secret. It is synchronous, takes the
 * same time whatever is wrong with the signature, and needs no Node. {@link unwrap} also checks the time of the attempt,
 * and returns the event.
 *
 * ```ts
 * if (!verifyWebhook(body, request.headers.get('X-CloudNexus-Signature'), secret)) return new Response(null, { status: 400 });
 * ```
 *
 * @param payload the raw body, before anything parses it
 * @param signature the value of the header. One that is missing, too short or no text at all is false, not an error
 * @param secret the whole secret, `whsec_` included
 * @throws {WebhookVerificationError} for a mistake in the program: a parsed body (`parsed_body`), no secret
 *   (`invalid_secret`)
 */
export function verifyWebhook(payload: Payload, signature: string | null | undefined, secret: string): boolean {
  if (typeof secret !== 'string' || secret === '') invalidSecret(); // an empty key is one that anybody knows
  assertRaw(payload);
  return typeof signature === 'string' && isSame(signature, toHex(hmac(sha256, bytes(secret), bytes(payload))));
}

function bytes(payload: Payload): Uint8Array {
  return typeof payload === 'string' ? new TextEncoder().encode(payload) : new Uint8Array(payload);
}

/** In a time that depends on the lengths alone, so that nobody can find a signature one character at a time. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let i = 0; i < expected.length; i++) difference |= given.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}
