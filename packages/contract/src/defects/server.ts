// A server that answers as the contract says, until a defect is switched on.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Contract } from '../contract/contract.ts';
import { answer, type Incoming } from './answer.ts';
import type { Answer, Defect } from './defect.ts';

export interface DefectServer {
  /** Where it answers. Like the mock's, its paths have no base path. */
  url: string;
  /** Switches a defect on and every other off; without a defect, all of them. */
  use(defect?: Defect): void;
  close(): Promise<void>;
}

export async function startDefectServer(contract: Contract): Promise<DefectServer> {
  let defect: Defect | undefined;
  const server = createServer(async (incoming, outgoing) => {
    const right = answer(contract, await read(incoming), defect?.overlooks);
    const { status, headers, body } = defect?.spoil?.(right) ?? right;
    outgoing.writeHead(status, headers).end(encode(body));
  });
  // A connection that is closed for being idle in the moment in which a busy machine sends over it would look like a defect.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    use: (next) => {
      defect = next;
    },
    close: async () => {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function read(incoming: IncomingMessage): Promise<Incoming> {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) headers.set(name, values.join(', '));
  return { method, path: url, headers, body: await text(incoming) };
}

function encode(body: Answer['body']): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}
