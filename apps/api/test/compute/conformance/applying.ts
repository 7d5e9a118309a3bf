import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Catalogue, EngineUnderTest } from './engine.ts';

const program = fileURLToPath(new URL('../programs/apply.ts', import.meta.url));

/** Starts a process that applies one server after the other, from `srv_<first>` on, and prints the number of each that was. */
export function startApplying(
  engine: EngineUnderTest,
  address: string,
  { first, count }: { first: number; count: number },
): ChildProcessByStdio<null, Readable, null> {
  const { kind, region, image, missingImage, brokenImage, small, large } = engine;
  const catalogue: Catalogue = { region, image, missingImage, brokenImage, small, large };
  const args = [kind, address, JSON.stringify(catalogue), String(first), String(count)];
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
