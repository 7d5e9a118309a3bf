// Prism's validation proxy: it passes requests on to a server, and says in a header what is wrong with them and their answers.
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import type { Bundle } from '../contract/bundle.ts';

/** What Prism finds, as it says it. */
export interface Violation {
  /** Starts with `request` or `response`. */
  location: string[];
  severity: string;
  message: string;
}

export interface ValidationProxy {
  url: string;
  close(): Promise<void>;
}

/** @param upstream the address of the server */
export async function startValidationProxy(bundle: Bundle, upstream: string): Promise<ValidationProxy> {
  const operations = await getHttpOperationsFromSpec(structuredClone(bundle));
  const server = createServer(operations, {
    cors: true,
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    components: { logger: createLogger('proxy', { level: 'silent' }) },
  });
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close() };
}

/** @param headers of an answer that came through the proxy */
export function violations(headers: Headers): Violation[] {
  const text = headers.get('sl-violations') ?? '[]';
  // What doesn't fit into a header is only said to be much.
  if (!text.startsWith('[')) return [{ location: [], severity: 'Error', message: text }];
  return JSON.parse(text);
}
