import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { folder } from '../test/environment/requirements.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** What a call costs over httpx alone, against a server on the loopback interface. */
export async function* overhead(python: string): AsyncGenerator<Section> {
  const server = spawn(process.execPath, [join(here, 'server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = await once(createInterface(server.stdout), 'line');
    const args = [join(here, 'overhead.py'), `http://127.0.0.1:${port}/v2`, '15', '100'];
    const { stdout } = await run(python, args, { env: { ...process.env, PYTHONPATH: join(folder, 'src') } });
    const measured: Record<string, Record<string, number>> = JSON.parse(stdout);
    for (const [mode, times] of Object.entries(measured)) {
      for (const method of ['get', 'post']) {
        const base = times[`${method} httpx`] ?? Number.NaN;
        const ours = times[`${method} cloudnexus`] ?? Number.NaN;
        yield {
          title: `Overhead of a ${method.toUpperCase()} with the ${mode} client`,
          unit: 'CPU µs over httpx',
          baseline: `httpx, ${base.toFixed(0)} µs`,
          figures: [{ name: 'cloudnexus', value: ours - base, ratio: ours / base }],
        };
      }
    }
  } finally {
    server.kill();
  }
}
