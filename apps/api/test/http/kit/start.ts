// A real server on a free port, with stand-ins behind it.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { createApp, type AppOptions } from '../../../src/http/app.ts';
import type { Handlers } from '../../../src/http/call.ts';
import { account, FakeAuthenticator, FakeLimiter } from './fakes.ts';
import { exampleHandlers } from './handlers.ts';
import { send, type Reply, type Sent } from './send.ts';

export interface Started {
  readonly app: FastifyInstance;
  readonly port: number;
  readonly authenticator: FakeAuthenticator;
  readonly limiter: FakeLimiter;
  /** What was reported as unexpected. A test that expects some takes them out. */
  readonly reports: unknown[];
  /** As the owner of the account, where no headers say otherwise. */
  send(sent: Sent): Promise<Reply>;
}

export type StartOptions = Partial<Omit<AppOptions<void>, 'handlers' | 'limiter' | 'authenticator' | 'report'>> & {
  handlers?: Partial<Handlers>;
};

/** Ends with the test, which fails where something was reported. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const started = await startFor(options);
  onTestFinished(async () => {
    await started.app.close();
    if (started.reports.length > 0) throw new Error(`Unexpected: ${started.reports.map(String).join('\n')}`);
  });
  return started;
}

export async function startFor({ handlers, ...options }: StartOptions = {}): Promise<Started> {
  const [authenticator, limiter, reports] = [new FakeAuthenticator(), new FakeLimiter(), [] as unknown[]];
  const app = createApp<void>({
    handlers: exampleHandlers(handlers),
    around: (_, handler) => handler(),
    authenticator,
    limiter,
    clock: () => limiter.resetAt - 12_000,
    random: randomBytes,
    report: (error) => reports.push(error),
    checkResponses: true,
    ...options,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo; // of a server that listens on a port
  const own = { Authorization: 'Bearer owner', 'X-CloudNexus-Id': account };
  return {
    app,
    port,
    authenticator,
    limiter,
    reports,
    send: (sent) => send(port, { ...sent, headers: { ...own, ...sent.headers } }),
  };
}
