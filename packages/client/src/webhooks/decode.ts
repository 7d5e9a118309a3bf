// A list with the 32 bytes, or an empty one. There is one way to write 32 bytes, so that a signature which differs in a
// character is another signature.

type Bytes = Uint8Array<ArrayBuffer>;

/** Of base64 after a prefix, as in `webhook-signature` and in secrets. */
export function fromBase64(prefix: string, text: string): Bytes[] {
  const base64 = text.slice(prefix.length);
  return text.startsWith(prefix) && /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(base64)
    ? [Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]
    : [];
}

/** Of hexadecimal digits, as in `X-CloudNexus-Signature`. */
export function fromHex(text: string): Bytes[] {
  return /^[0-9a-f]{64}$/.test(text) ? [Uint8Array.from(text.match(/../g)!, (digits) => Number(`0x${digits}`))] : [];
}
