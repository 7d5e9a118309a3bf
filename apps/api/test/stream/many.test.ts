// What many connections take.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type TestContext } from 'vitest';
import type { Order, Usage } from '../../bench/stream/server.ts';
import { newFolder } from '../engines.ts';

const program = (name: string): string => fileURLToPath(new URL(`../../bench/stream/${name}.ts`, import.meta.url));

test('a thousand idle connections take little memory', { timeout: 120_000 }, async (context) => {
  const server = start(context, 'server', [join(newFolder(context), 'store.db')]);
  const [{ port, headers }] = await once(server, 'message');
  const usage = async (): Promise<Usage> => {
    server.send({ kind: 'usage' } satisfies Order);
    return (await once(server, 'message'))[0];
  };
  const before = await usage();
  const clients = start(context, 'clients', [String(port), JSON.stringify(headers), '1000']);
  await once(clients, 'message');
  const after = await usage();
  expect(after.connections).toBe(1_000);
  // About 40 MB.
  expect(after.rss - before.rss).toBeLessThan(200_000_000);
});

function start(context: TestContext, name: string, args: string[]): ReturnType<typeof fork> {
  const child = fork(program(name), args, { execArgv: ['--expose-gc'] });
  context.onTestFinished(() => void child.kill());
  return child;
}
