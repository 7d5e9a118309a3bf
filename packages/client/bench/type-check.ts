import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '@cloudnexus/repo/figures';
import { median } from './median.ts';
import { openapiFetch, ours, peers } from './peers.ts';
import { packageFolder } from './project.ts';

const run = promisify(execFile);
const rounds = 5;

/** What it takes to check a project, each figure measured in every round. */
interface Costs {
  name: string;
  project: string;
  seconds: number[];
  megabytes: number[];
}

/** What `tsc --noEmit` takes for a project of one file that makes one call, in time and in memory. */
export async function* typeCheck(): AsyncGenerator<Section> {
  // Inside the package, so that its dependencies resolve, and where git doesn't look.
  const data = join(packageFolder, '.data');
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'type-check-'));
  try {
    const all = await Promise.all([
      ...[ours, ...peers].map(({ name, program, call }) => project(folder, name, `${program}\nawait ${call};\n`)),
      project(folder, 'an empty file', 'export {};\n'),
    ]);
    for (let round = 0; round < rounds; round += 1) for (const costs of all) await check(costs);
    yield section('Time of type-checking', 's', all, ({ seconds }) => seconds);
    yield section('Memory of type-checking', 'MB', all, ({ megabytes }) => megabytes);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function project(folder: string, name: string, program: string): Promise<Costs> {
  const path = join(folder, name.replaceAll(/\W+/g, '-'));
  const compilerOptions = { strict: true, target: 'ES2024', module: 'NodeNext', types: ['node'], skipLibCheck: true };
  await writeFile(`${path}.ts`, program);
  await writeFile(`${path}.json`, JSON.stringify({ compilerOptions, files: [`${path}.ts`] }));
  return { name, project: `${path}.json`, seconds: [], megabytes: [] };
}

async function check({ project: path, seconds, megabytes }: Costs): Promise<void> {
  const { stdout } = await run('tsc', ['--noEmit', '--extendedDiagnostics', '-p', path]);
  const read = (label: string): number => Number(stdout.match(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm'))?.[1]);
  seconds.push(read('Total time'));
  megabytes.push(read('Memory used') / 1000);
}

function section(title: string, unit: string, all: Costs[], pick: (costs: Costs) => number[]): Section {
  const medians = all.map((costs) => ({ name: costs.name, value: median(pick(costs)) }));
  const base = medians.find(({ name }) => name === openapiFetch.name)?.value ?? Number.NaN;
  return {
    title,
    unit,
    baseline: openapiFetch.name,
    figures: medians.map(({ name, value }) => ({ name, value, ratio: value / base })),
  };
}
