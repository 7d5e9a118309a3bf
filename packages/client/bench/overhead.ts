import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import { ours } from './peers.ts';
import { overhead } from './targets.ts';
import type { Measured } from './overhead/measure.ts';

const run = promisify(execFile);
const program = (name: string): string => fileURLToPath(new URL(`overhead/${name}.ts`, import.meta.url));

/** What a call costs over plain fetch, against a server on the loopback interface. */
export async function* overheadOnNetwork(): AsyncGenerator<Section> {
  const server = spawn(process.execPath, [program('server')], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [port] = await once(createInterface(server.stdout), 'line');
    yield* sections('on loopback', await measure(`http://127.0.0.1:${port}`, 'network', 80, 60));
  } finally {
    server.kill();
  }
}

/** What of that is the client's own: the answer is made on the spot, and fetch does nothing. */
export async function* overheadOfCode(): AsyncGenerator<Section> {
  yield* sections('with a fetch that does nothing', await measure('http://127.0.0.1', 'stub', 60, 200));
}

async function measure(origin: string, carrier: string, rounds: number, calls: number): Promise<Measured> {
  const args = ['--expose-gc', program('measure'), origin, carrier, String(rounds), String(calls)];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout);
}

function sections(where: string, measured: Measured): Section[] {
  return (['get', 'post'] as const).map((method) => {
    const [plain, ...clients] = measured[method];
    const base = plain?.total ?? Number.NaN;
    return {
      title: `Overhead of a ${method.toUpperCase()} ${where}`,
      unit: 'CPU µs over fetch',
      baseline: `fetch by hand, ${base.toFixed(0)} µs`,
      figures: clients.map(({ name, over }): Figure => ({
        name,
        value: over,
        ratio: (base + over) / base,
        target: name === ours.name ? overhead[method] : undefined,
      })),
    };
  });
}
