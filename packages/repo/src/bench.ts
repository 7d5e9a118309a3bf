// `pnpm bench`: builds what the benchmarks measure, runs them one after the other, and prints a table of each section.
import { globSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { table, type Bench, type Section } from './figures.ts';
import { root, turbo } from './turbo.ts';

const suffix = '.bench.ts';
const files = new Map(
  globSync(`{packages,apps}/*/bench/*${suffix}`, { cwd: root })
    .sort()
    .map((file) => [basename(file, suffix), file]),
);
const names = [...files.keys()].join(', ');

const help = `Usage: pnpm bench [name …] [--json]

Measures, beside peers and in the same run, what this repository promises to be small and fast. Without a name it runs
every benchmark: ${names}.

  --json   print one JSON document and nothing else

A figure that misses its target shows ✗ and is no failure: machines differ. What must not grow is a test.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const unknown = positionals.find((name) => !files.has(name));
  if (values.help) console.log(help);
  else if (unknown !== undefined) refuse(`there is no benchmark ${unknown}. There is: ${names}.`, 2);
  else await bench(positionals.length > 0 ? positionals : [...files.keys()], values.json ?? false);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error), 1);
}

async function bench(chosen: string[], json: boolean): Promise<void> {
  const paths = chosen.map((name) => files.get(name) ?? name); // the names are known by now
  // Where the output is JSON, what turbo says is not part of it.
  const code = await turbo(['build', ...paths.map(filter), '--output-logs=errors-only'], json ? 2 : 'inherit');
  if (code !== 0) return refuse('the build failed, so there is nothing to measure.', code);

  const benches: Record<string, Section[]> = {};
  for (const [index, path] of paths.entries()) {
    const sections: Section[] = (benches[chosen[index] ?? path] = []);
    const { default: measure }: { default: Bench } = await import(join(root, path));
    for await (const section of measure()) {
      sections.push(section);
      if (!json) console.log(['', ...table(section)].join('\n'));
    }
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length };
  if (json) console.log(JSON.stringify({ ...machine, benches }, undefined, 2));
  else
    console.log(
      `\nMeasured on Node ${machine.node}, ${machine.cpus} × ${machine.cpu}. ✓ meets its target, ✗ misses it.`,
    );
}

function filter(path: string): string {
  const { name } = JSON.parse(readFileSync(join(root, path, '../../package.json'), 'utf8'));
  return `--filter=${name}`;
}

function refuse(message: string, code: number): void {
  console.error(`pnpm bench: ${message}`);
  process.exitCode = code;
}
