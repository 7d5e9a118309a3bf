// Sends a request as it is, whatever is wrong with it.
import { request as httpRequest, type Agent } from 'node:http';
import type { FuzzedRequest } from './arbitraries.ts';
import type { Answered } from './oracle.ts';

/** @returns undefined for what Node's client refuses to send */
export async function send(fuzzed: FuzzedRequest, port: number, agent: Agent): Promise<Answered | undefined> {
  const { method, path, query, headers, body, isChunked } = fuzzed;
  // Without either, Node would send the body of a GET as if it were the next request.
  const framing: Record<string, string> = isChunked
    ? { 'Transfer-Encoding': 'chunked' }
    : { 'Content-Length': String(Buffer.byteLength(body ?? '')) };
  return await new Promise((resolve, reject) => {
    let sending;
    try {
      const target = query === '' ? path : `${path}?${query}`;
      const all = { ...headers, ...(body === undefined ? {} : framing) };
      sending = httpRequest({ port, host: '127.0.0.1', method, path: target, headers: all, agent });
    } catch {
      return resolve(undefined);
    }
    sending.once('error', reject);
    sending.once('response', (response) => {
      const chunks: Uint8Array[] = [];
      response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const read = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
        resolve({
          method,
          path,
          status: response.statusCode ?? 0,
          headers: new Map(read),
          text: Buffer.concat(chunks).toString(),
          isSparse: query.includes('fields['),
        });
      });
    });
    sending.end(body);
  });
}
