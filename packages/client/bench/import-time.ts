import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { median } from './median.ts';
import { openapiFetch, ours, ourUnwrap, peers, standardWebhooks } from './peers.ts';
import { packageFolder } from './project.ts';
import { importTime as target } from './targets.ts';

const run = promisify(execFile);
const rounds = 15;

/** What an `import()` adds to a Node process that does nothing else, each in processes of its own, in turns. */
export async function* importTime(): AsyncGenerator<Section> {
  const modules = [ours, ourUnwrap, ...peers, standardWebhooks].map(({ module }) => module);
  const samples = new Map(modules.map((module) => [module, new Array<number>()]));
  for (let round = 0; round < rounds; round += 1) {
    const bare = await lifetime('0');
    for (const [module, added] of samples) added.push((await lifetime(`import('${module}')`)) - bare);
  }
  const base = median(samples.get(openapiFetch.module) ?? []);
  yield {
    title: 'Time of import()',
    unit: 'ms over bare node',
    baseline: openapiFetch.name,
    figures: [...samples].map(([name, added]) => {
      const value = median(added);
      return { name, value, ratio: value / base, target: name === ours.module ? target : undefined };
    }),
  };
}

/** Milliseconds from start to end of a process. */
async function lifetime(code: string): Promise<number> {
  const started = performance.now();
  await run(process.execPath, ['--eval', code], { cwd: packageFolder });
  return performance.now() - started;
}
