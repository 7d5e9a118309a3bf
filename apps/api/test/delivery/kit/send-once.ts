import type { TestContext } from 'vitest';
import type { Attempt } from '../../../src/delivery/outcome.ts';
import type { ConnectOptions } from '../../../src/delivery/send/connect.ts';
import { Connections } from '../../../src/delivery/send/connections.ts';
import { send } from '../../../src/delivery/send/send.ts';

export type SendOnce = (url: string) => Promise<Attempt>;

/** @returns what sends to a URL, over connections that end with the test */
export function sender(
  test: TestContext,
  { deadline = 5_000, ...options }: Partial<ConnectOptions> & { deadline?: number } = {},
): SendOnce {
  const connections = new Connections({
    resolve: () => Promise.reject(new Error('There is no DNS in this test.')),
    allowPrivate: true,
    ...options,
  });
  test.onTestFinished(() => connections.close());
  return (url) =>
    send(
      { url: new URL(url), headers: ['Content-Type', 'application/json'], payload: Buffer.from('{"event":"x"}') },
      { connections, clock: Date.now, deadline },
    );
}
