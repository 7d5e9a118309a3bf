// Whatever comes, the answer is one the contract has, with the headers that every answer has, and takes from one bucket.
import { Agent, request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { account } from '../http/kit/fakes.ts';
import { startFor } from '../http/kit/start.ts';
import { requests, type FuzzedRequest } from './arbitraries.ts';
import { judge, type Answered } from './oracle.ts';
import { settings } from './settings.ts';

const started = await startFor();
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(async () => {
  agent.destroy();
  await started.app.close();
});

const statuses = new Map<number, number>();

test('every answer to any request is one of the contract', { timeout: 600_000 }, async () => {
  const { limiter, reports } = started;
  await fc.assert(
    fc.asyncProperty(requests, fc.integer({ min: 0, max: 20 }), async (fuzzed, left) => {
      limiter.leave(account, left);
      limiter.taken.length = 0;
      const answered = await send(fuzzed);
      if (answered === undefined) return;
      statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
      expect(judge(answered)).toEqual([]);
      expect(limiter.taken).toHaveLength(1);
      expect(reports).toEqual([]);
    }),
    settings(2000),
  );
  // A fuzzer that only ever gets refused at the door finds nothing.
  const seen = [...statuses.keys()].sort();
  for (const status of [200, 400, 401, 403, 404, 405, 406, 409, 415, 429]) expect(seen).toContain(status);
  expect((statuses.get(200) ?? 0) / [...statuses.values()].reduce((sum, each) => sum + each)).toBeGreaterThan(0.08);
});

/** @returns undefined for what Node's client refuses to send */
async function send(fuzzed: FuzzedRequest): Promise<Answered | undefined> {
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
      sending = httpRequest({ port: started.port, host: '127.0.0.1', method, path: target, headers: all, agent });
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
