// A Redis of the benchmark's own, that keeps what it acknowledges as a store does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** @returns undefined where the machine has none */
export async function startRedis(folder: string): Promise<{ port: number; stop: () => Promise<void> } | undefined> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // a TCP server that listens has an address of this form
  probe.close();
  await once(probe, 'close');
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const child = spawn('redis-server', [...options, '--appendonly', 'yes', '--appendfsync', 'everysec'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(child, 'spawn');
  } catch {
    return undefined;
  }
  await once(child.stdout, 'data');
  return {
    port,
    async stop() {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}
