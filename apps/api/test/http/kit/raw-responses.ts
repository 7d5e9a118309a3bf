// Reads what came over a socket, as the client of another HTTP library would: by lengths, one answer after the other.

export interface RawResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** The body, where it is JSON. */
  readonly document: unknown;
  /** Of the first error in it. */
  readonly code: string | undefined;
}

/** @throws where something is not an answer, or not a whole one */
export function responses(text: string): RawResponse[] {
  const read: RawResponse[] = [];
  for (let rest = text; rest !== '';) {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...lines] = rest.slice(0, end).split('\r\n');
    const [, status] = /^HTTP\/1\.1 (\d{3}) [\w ]+$/.exec(line) ?? [];
    if (end === -1 || status === undefined) throw new Error(`This is no answer: ${rest.slice(0, 200)}`);
    const headers = new Map(lines.map((each) => pair(each)));
    const length = Number(headers.get('content-length') ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    if (body.length < length) throw new Error(`The answer ends after ${body.length} of ${length} bytes.`);
    rest = rest.slice(end + 4 + length);
    const document = parse(body);
    const [error] = Object(document).errors ?? [];
    read.push({ status: Number(status), headers, body, document, code: error?.code });
  }
  return read;
}

function pair(line: string): [string, string] {
  const [name = '', ...value] = line.split(':');
  return [name.toLowerCase(), value.join(':').trim()];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
