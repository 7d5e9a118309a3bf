import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { median } from './median.ts';
import { ours, ourUnwrap, peers, standardWebhooks } from './peers.ts';
import { packageFolder } from './project.ts';
import { importTime as target } from './targets.ts';

const run = promisify(execFile);
const rounds = 21;

/** What an `import()` adds to a Node process that does nothing else, each in processes of its own, in turns. */
export async function* importTime(): AsyncGenerator<Section> {
  const modules = [ours, ourUnwrap, ...peers, standardWebhooks].map(({ module }) => module);
  const samples = new Map(modules.map((module) => [module, new Array<number>()]));
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const empty = await lifetime('0');
    bare.push(empty);
    for (const [module, added] of samples) added.push((await lifetime(`import('${module}')`)) - empty);
  }
  const base = median(bare);
  yield {
    title: 'Time of import()',
    unit: 'ms over node',
    baseline: `node, ${base.toFixed(0)} ms`,
    figures: [...samples].map(([name, added]) => {
      const value = median(added);
      return { name, value, ratio: (base + value) / base, target: name === ours.module ? target : undefined };
    }),
  };
}

/** Milliseconds from start to end of a process. */
async function lifetime(code: string): Promise<number> {
  const started = performance.now();
  await run(process.execPath, ['--eval', code], { cwd: packageFolder });
  return performance.now() - started;
}
