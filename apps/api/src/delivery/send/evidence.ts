// What is kept of a response, as any store takes it: valid Unicode without U+0000, and not more than its owner wants to read.

/** How much of a body is kept, in bytes. */
export const bodyKept = 16_384;
const headersKept = 100;
const headerLength = 2_048;
const allHeadersLength = 16_384;

/** @param chunks of the body, from its start */
export function bodyText(chunks: readonly Uint8Array[]): string {
  const [first] = chunks;
  if (first === undefined) return '';
  const bytes = (chunks.length === 1 ? first : Buffer.concat(chunks)).subarray(0, bodyKept);
  // As a stream, so that a character which the end cuts in two is left out.
  return storable(new TextDecoder().decode(bytes, { stream: true }));
}

/** Names are in lower case already. */
export function headerTexts(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const texts: [string, string][] = [];
  let left = allHeadersLength;
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || texts.length === headersKept) continue;
    const text = storable([value].flat().join(', ').slice(0, headerLength));
    left -= name.length + text.length;
    if (left < 0) break;
    texts.push([name, text]);
  }
  return Object.fromEntries(texts);
}

function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
