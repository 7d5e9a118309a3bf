// The programs of these benchmarks, each as a process of its own, so that its CPU can be told from that of the others.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

function start(name: string, args: readonly string[]): ChildProcess {
  const program = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  return fork(program, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
}

/** @returns the address of an endpoint that is there until `stop` */
export async function startReceiver(): Promise<{ url: string; stop: () => void }> {
  const child = start('receiver', []);
  const [said] = await once(child.stdout ?? child, 'data');
  return { url: String(said).trim(), stop: () => child.kill() };
}

/** Runs a program to its end. @returns what it says, which is JSON */
export async function run<T>(name: string, ...args: readonly string[]): Promise<T> {
  const child = start(name, args);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(said) as T; // the programs are ours
}
