// Lines of a body that may be long, one by one.

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export interface LineLimits {
  /** Of the body, in bytes. */
  readonly body: number;
  /** Of a line, in bytes. */
  readonly line: number;
}

/** @throws TooLarge */
export async function* linesOf(body: AsyncIterable<Buffer>, limits: LineLimits): AsyncGenerator<string> {
  let received = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of body) {
    received += chunk.length;
    if (received > limits.body) throw new TooLarge(`The body is larger than ${limits.body} bytes.`);
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      yield rest.toString('utf8', 0, end).trim();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > limits.line) throw new TooLarge(`A line is longer than ${limits.line} bytes.`);
  }
  if (rest.length > 0) yield rest.toString('utf8').trim();
}
