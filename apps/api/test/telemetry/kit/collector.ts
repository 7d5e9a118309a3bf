// A collector of traces, as far as it takes spans as JSON over HTTP (OTLP).
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Left out, or empty, where it begins a trace. */
  readonly parentSpanId?: string;
  readonly name: string;
  /** As the protocol numbers them: 2 is a server, 3 a client, 4 a producer. */
  readonly kind: number;
  readonly status?: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

export interface Collector {
  /** Without the path. */
  readonly endpoint: string;
  readonly spans: readonly CollectedSpan[];
  /** All that was received, as it was sent. */
  readonly received: () => string;
  close(): Promise<void>;
}

interface Request {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[] }[];
}

export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = [];
  let received = '';
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    received += body;
    if (request.url === '/v1/traces') {
      const { resourceSpans } = JSON.parse(body) as Request; // as the protocol has it
      for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    received: () => received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function attribute({ attributes }: CollectedSpan, key: string): unknown {
  const value = attributes.find((each) => each.key === key)?.value;
  return value && Object.values(value)[0];
}
