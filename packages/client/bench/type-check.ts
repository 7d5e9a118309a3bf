import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { median } from './median.ts';
import { openapiFetch, ours, peers, type Subject } from './peers.ts';
import { packageFolder } from './project.ts';

const run = promisify(execFile);
const rounds = 5;

interface Cost {
  seconds: number;
  megabytes: number;
}

/** What `tsc --noEmit` takes for a project of one file that has a client, in time and in memory. */
export async function* typeCheck(): AsyncGenerator<Section> {
  // Inside the package, so that its dependencies resolve, and where git doesn't look.
  const data = join(packageFolder, '.data');
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'type-check-'));
  try {
    const empty: Subject = { name: 'an empty file', module: '', program: 'export {};' };
    const subjects = [ours, ...peers, empty];
    const costs = new Map(subjects.map(({ name }) => [name, new Array<Cost>()]));
    for (const [index, { program }] of subjects.entries()) await writeProject(join(folder, `${index}`), program);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, { name }] of subjects.entries()) costs.get(name)?.push(await check(join(folder, `${index}`)));
    yield section('Time of type-checking', 's', 'seconds', costs);
    yield section('Memory of type-checking', 'MB', 'megabytes', costs);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function section(title: string, unit: string, figure: keyof Cost, costs: ReadonlyMap<string, Cost[]>): Section {
  const medians = [...costs].map(([name, all]) => ({ name, value: median(all.map((cost) => cost[figure])) }));
  const base = medians.find(({ name }) => name === openapiFetch.name)?.value ?? Number.NaN;
  const figures = medians.map(({ name, value }) => ({ name, value, ratio: value / base }));
  return { title, unit, baseline: openapiFetch.name, figures };
}

async function writeProject(path: string, program: string): Promise<void> {
  const compilerOptions = { strict: true, target: 'ES2024', module: 'NodeNext', types: ['node'], skipLibCheck: true };
  await writeFile(`${path}.ts`, program);
  await writeFile(`${path}.json`, JSON.stringify({ compilerOptions, files: [`${path}.ts`] }));
}

async function check(path: string): Promise<Cost> {
  const { stdout } = await run('tsc', ['--noEmit', '--extendedDiagnostics', '-p', `${path}.json`]);
  const read = (label: string): number => Number(stdout.match(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm'))?.[1]);
  return { seconds: read('Total time'), megabytes: read('Memory used') / 1000 };
}
