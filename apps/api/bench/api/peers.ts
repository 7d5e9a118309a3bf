// What the API is measured beside: `node peers.ts raw|fastify|prism <file>`, on PORT. Each answers with the page in the file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';

const [name = '', file = ''] = process.argv.slice(2);
const page: object = JSON.parse(readFileSync(file, 'utf8'));
const port = Number(process.env['PORT']);

const servers: Record<string, () => unknown> = {
  /** Node alone. */
  raw: () =>
    createServer((_, response) => {
      const body = JSON.stringify(page);
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
        .end(body);
    }).listen(port, '127.0.0.1'),

  /** Without a schema, a hook, or anything but a route. */
  fastify: async () => {
    const { default: Fastify } = await import('fastify');
    const app = Fastify();
    app.get('/v2/servers', async () => page);
    await app.listen({ port, host: '127.0.0.1' });
  },

  /** The contract, with this page for an example. */
  prism: async () => {
    const { startMock } = await import('@cloudnexus/contract/mock');
    const contract = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8'),
    );
    const { content } = contract.paths['/servers'].get.responses['200'];
    for (const type of Object.keys(content)) content[type] = { ...content[type], examples: { page: { value: page } } };
    await startMock({ port, document: JSON.stringify(contract) });
  },
};

await servers[name]?.();
process.once('SIGTERM', () => process.exit());
