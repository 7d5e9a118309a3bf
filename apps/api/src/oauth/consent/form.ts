// The person's answer, as the form posts it.
import type { IncomingMessage } from 'node:http';

/** In bytes: a key, and room to spare. */
const largest = 4096;

/** @returns undefined for what that form does not post */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The rest is read and forgotten, so that the caller gets an answer.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  if (type !== 'application/x-www-form-urlencoded' || size > largest) return undefined;
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** Browsers say with every form where it comes from. Cookies alone would let a page of the same site answer. */
export function isOwnForm({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined)
    return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
}
