// The ports that commands listen on.
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * @param text the value of an option or a variable
 * @param least 0, where any port will do, or 1
 * @returns the port it names
 * @throws an error that names the option when it isn't a port
 */
export function parsePort(text: string, option: string, least = 0): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < least || port > 65_535)
    throw new Error(`${option} is ${JSON.stringify(text)}, which is not a port. Give a number from ${least} to 65535.`);
  return port;
}

/**
 * The ports of an API that somebody develops with.
 *
 * @returns that of PORT, or 4000, and that of CN_ADMIN_PORT, or the next, so that a second API needs another PORT alone
 * @throws as {@link parsePort}
 */
export function apiPorts(environment: Readonly<Record<string, string | undefined>>): { api: number; admin: number } {
  const api = parsePort(environment['PORT'] || '4000', 'PORT', 1);
  const next = String(api < 65_535 ? api + 1 : api - 1);
  const admin = parsePort(environment['CN_ADMIN_PORT'] || next, 'CN_ADMIN_PORT', 1);
  return { api, admin };
}

/**
 * Listens for a moment, so that a port in use is told before anything is built.
 *
 * @throws the error of `listen`, with its `code` and `port`
 */
export async function assertFree(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
