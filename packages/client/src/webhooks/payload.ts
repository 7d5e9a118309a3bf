import { fail } from './error.ts';

/** The body of a delivery as it came: a text, or its bytes. */
export type Payload = string | Uint8Array | ArrayBuffer;

/** @throws `parsed_body` for anything else: JSON made of a parsed object is not the JSON that was signed */
export function assertRaw(payload: unknown): asserts payload is Payload {
  // Bytes are told by their tag, not by `instanceof`, as test runners and iframes have classes of their own. Nothing that
  // comes out of JSON has a tag.
  const tag: unknown = (payload as Partial<Uint8Array> | null | undefined)?.[Symbol.toStringTag]; // any value may be asked
  if (typeof payload !== 'string' && tag !== 'Uint8Array' && tag !== 'ArrayBuffer')
    fail('parsed_body', 'Pass the raw body, its text or bytes, before anything parses it.');
}

/** The bytes of the parts, one after the other; texts are UTF-8. */
export function join(...parts: Payload[]): Promise<ArrayBuffer> {
  // A body does not lie in shared memory, which is what the wider type allows and a Blob does not.
  return new Blob(parts as (string | Uint8Array<ArrayBuffer> | ArrayBuffer)[]).arrayBuffer();
}
