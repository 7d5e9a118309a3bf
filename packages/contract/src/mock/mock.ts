// The Prism mock of the contract, in this process.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { assertFree } from '@cloudnexus/repo/ports';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';

export interface Mock {
  /** Where it answers, without a slash at the end. Prism serves paths without the base path: `/servers`, not `/v2/servers`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts Prism on the bundled spec. It answers with the spec's examples; `Prefer: code=429` asks for another status,
 * `Prefer: example=none` for another example.
 *
 * @param port the TCP port; 0 takes a free one
 * @param document a file or the text of an OpenAPI document, by default the bundle
 * @throws an error with the code `EADDRINUSE` where the port is taken
 */
export async function startMock({
  port = 0,
  document = bundle(),
}: { port?: number; document?: string } = {}): Promise<Mock> {
  await assertFree(port); // Prism rejects with a bare string where the port is taken.
  const operations = await getHttpOperationsFromSpec(JSON.parse(document));
  const server = createServer(operations, {
    cors: true,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    // A plain pino logger crashes Prism, which asks its logger for a level of its own.
    components: { logger: createLogger('mock', { level: 'silent' }) },
  });
  const url = await server.listen(port, '127.0.0.1');
  // Ctrl-C reaches this process more than once where another one runs it; Prism closes once.
  let closing: Promise<void> | undefined;
  return { url, close: () => (closing ??= server.close()) };
}

function bundle(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8');
}
