// A proxy before a target, which holds every exchange against the contract.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { readContract } from '@cloudnexus/contract/contract';
import { watch } from '@cloudnexus/contract/harness';

/** What was seen of a call. */
export interface Seen {
  operationId: string | undefined;
  status: number;
  /** What differs from the contract, a line a difference. */
  findings: string[];
}

export interface Watched {
  /** Where the client is to go, with the base path of the target. */
  url: string;
  /** What was seen, by the label of the call: the header `x-test-call`, which goes no further. */
  seen: Map<string, Seen>;
  close(): Promise<void>;
}

/** Headers that belong to a connection and not to a message; `fetch` decodes what was encoded. */
const hop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length', 'host']);

export async function watchTarget(baseUrl: string, contract: ReturnType<typeof readContract>): Promise<Watched> {
  const { origin, pathname } = new URL(baseUrl);
  const base = pathname.replace(/\/$/, '');
  const seen = new Map<string, Seen>();
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming;
    const label = String(incoming.headers['x-test-call'] ?? '');
    const headers = withoutHop(incoming.headers);
    const sent = new Uint8Array(await buffer(incoming));
    const send = watch({
      baseUrl,
      contract,
      see: ({ path, status }, findings) => {
        const operationId = contract.match(method, path)?.operation?.operationId;
        seen.set(label, { operationId, status, findings: findings.map(({ message }) => message) });
      },
    });
    const init = { method, headers, redirect: 'manual' as const, ...(sent.length > 0 && { body: sent }) };
    const answer = await answerOf(await send(origin + url, init));
    outgoing.writeHead(answer.status, [...answer.headers].filter(([name]) => !hop.has(name)).flat());
    outgoing.end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}${base}`, seen, close };
}

async function answerOf(response: Response): Promise<{ status: number; headers: Headers; body: Uint8Array }> {
  const { status, headers } = response;
  return { status, headers, body: new Uint8Array(await response.arrayBuffer()) };
}

function withoutHop(incoming: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    if (typeof value === 'string' && !hop.has(name) && name !== 'x-test-call' && name !== 'accept-encoding')
      headers.set(name, value);
  }
  return headers;
}
