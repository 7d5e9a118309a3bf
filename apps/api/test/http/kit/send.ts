// Sends what no polite client would.
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  /** Undefined leaves one out that would be sent otherwise. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  /** An object is sent as JSON. */
  readonly body?: string | Uint8Array | object;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // What is in it is what the test says.
  readonly json: Json;
}

/** As much as tests look at. */
export interface Json {
  readonly data?: unknown;
  readonly errors: readonly {
    id: string;
    status: string;
    code: string;
    title: string;
    detail: string;
    source?: { pointer?: string; parameter?: string; header?: string };
    links: { about: string };
  }[];
  readonly error?: string;
  readonly error_description?: string;
}

export function send(port: number, { method = 'GET', path = '/v2/servers', headers = {}, body }: Sent): Promise<Reply> {
  const isBytes = typeof body === 'string' || body instanceof Uint8Array;
  const bytes = body === undefined || isBytes ? body : JSON.stringify(body);
  const sent = Object.entries({
    ...(body !== undefined && !isBytes ? { 'Content-Type': 'application/json' } : {}),
    ...(bytes === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(bytes)) }),
    ...headers,
  }).filter(([, value]) => value !== undefined) as [string, string | string[]][]; // what the filter leaves
  return new Promise((resolve, reject) => {
    const sending = request(
      { host: '127.0.0.1', port, method, path, headers: Object.fromEntries(sent), agent: false },
      (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) });
        });
      },
    );
    sending.once('error', reject);
    sending.end(bytes);
  });
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [] };
  }
}

/** Writes bytes to a socket, and reads what comes until the other side closes it, or for so long. */
export function sendRaw(port: number, bytes: string | Uint8Array, milliseconds = 3000): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    const timer = setTimeout(done, milliseconds);
    socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    socket.once('close', done);
    socket.once('end', done);
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // What was received before a reset still counts.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') done();
      else reject(error);
    });
    socket.write(bytes);
  });
}
