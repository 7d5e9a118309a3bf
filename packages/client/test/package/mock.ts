// The mock of the contract, in a process of its own: its package is to depend on this one, so this one cannot import it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { source } from './installed.ts';

const program = join(source, '../contract/src/mock/main.ts');

export async function startMock(): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, [program, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line]: string[] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The mock has ended with ${code}.`);
    }),
  ]);
  const url = line?.replace(/^mock: /, '');
  if (url === undefined) throw new Error('The mock has not said where it listens.');
  return { url, stop: () => void child.kill() };
}
