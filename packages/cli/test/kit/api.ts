// The real API, as a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../../apps/api/src/main.ts', import.meta.url));

export interface Api {
  /** What the CLI reads its credentials from. */
  readonly env: { readonly CN_API_KEY: string; readonly CN_ACCOUNT_ID: string; readonly CN_BASE_URL: string };
  /** Ends the process with SIGTERM, and starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startApi(): Promise<Api> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-cli-api-'));
  const [port, admin] = [await freePort(), await freePort()];
  let running = await launch(folder, port, admin);
  const { api_key, account_id, base_url } = JSON.parse(readFileSync(join(folder, 'dev-credentials.json'), 'utf8'));
  return {
    env: { CN_API_KEY: api_key, CN_ACCOUNT_ID: account_id, CN_BASE_URL: base_url },
    restart: async () => {
      await running.stop();
      running = await launch(folder, port, admin);
    },
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(folder: string, port: number, admin: number): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      CN_MODE: 'development',
      CN_LOG: 'json',
      WEBHOOK_ALLOW_PRIVATE: '1',
      CN_DATA_DIR: folder,
      PORT: String(port),
      CN_ADMIN_PORT: String(admin),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exit = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += String(chunk);
        // The banner is printed when the credentials are written.
        if (output.includes('Ctrl-C')) resolve();
      });
    void exit.then(() => reject(new Error(`The API has ended:\n${output}`)));
  });
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  server.close();
  await once(server, 'close');
  return port;
}
