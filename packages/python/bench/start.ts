import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { folder } from '../test/environment/requirements.ts';

const run = promisify(execFile);
const rounds = 21;

/** What a program may cost to start, as a multiple of one that does nothing. */
const target = 2.5;

const programs = {
  'bare interpreter': 'pass',
  'import cloudnexus': 'import cloudnexus',
  'import cloudnexus, make a client': 'import cloudnexus; cloudnexus.Client("k")',
  'import cloudnexus.webhooks': 'import cloudnexus.webhooks',
  'import httpx': 'import httpx',
};

/** From start to end of a process: medians over rounds in which everybody takes a turn. */
export async function* start(python: string): AsyncGenerator<Section> {
  const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
  const env = { PATH: process.env['PATH'], PYTHONPATH: join(folder, 'src') };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const started = performance.now();
      await run(python, ['-c', program], { env });
      if (round > 0) times.get(name)?.push(performance.now() - started); // the first round fills caches
    }
  }
  const medians = [...times].map(([name, each]) => ({ name, value: median(each) }));
  const bare = medians[0]?.value ?? Number.NaN;
  yield {
    title: 'Start of a process',
    unit: 'ms',
    baseline: 'bare interpreter',
    figures: medians.map(({ name, value }) => ({
      name,
      value,
      ratio: value / bare,
      target: name === 'import cloudnexus' ? Math.round(bare * target * 10) / 10 : undefined,
    })),
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
