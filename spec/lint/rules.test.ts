// Lints the fixtures of every rule with that rule alone. What a bad one is to be told stands in it, on the very line:
// `# expect: part of the message`, and with ` + ` between two of them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { lintedProblems, type Problem } from '../src/lint/problems.ts';
import { readme, readmeFile } from './list-rules.ts';
import type { Options } from './redocly.ts';
import { rules } from './rules.ts';

const here = import.meta.dirname;
const kinds = ['good', 'bad'] as const;

/** Options that a fixture needs beside its folder. */
const options: Record<string, Options> = { 'identifier-pattern': { except: ['client_id'] } };

let problems: Problem[];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-lint-'));
  try {
    writeFileSync(join(folder, 'redocly.yaml'), stringify(fixturesConfiguration()));
    problems = await lintedProblems(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  it('finds nothing in the good fixture', () => {
    expect(found(id, 'good')).toEqual([]);
  });

  it('finds each fault of the bad fixture, on its line', () => {
    const expected = expectations(id);
    expect(found(id, 'bad').map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    for (const { line, part } of expected) {
      const messages = found(id, 'bad').filter((problem) => problem.line === line);
      expect(messages.map(({ message }) => message).join('\n')).toContain(part);
    }
  });

  it('has its own folder, with the name of the rule', () => {
    expect(readdirSync(join(here, id))).toEqual(expect.arrayContaining(['rule.ts', 'good.yaml', 'bad.yaml']));
  });

  it('is turned on in redocly.yaml, as an error', () => {
    const setting: unknown = configuration().rules[`cloudnexus/${id}`];
    expect(setting).toSatisfy((value) => value === 'error' || Object(value).severity === 'error');
  });
});

describe('redocly.yaml', () => {
  it('names no own rule that does not exist', () => {
    const named = Object.keys(configuration().rules).filter((name) => name.startsWith('cloudnexus/'));
    expect(named.sort()).toEqual(rules.map(({ id }) => `cloudnexus/${id}`).sort());
  });
});

describe('README.md', () => {
  it('lists the rules as they are: run `node lint/list-rules.ts` when this fails', () => {
    expect(readFileSync(readmeFile, 'utf8')).toBe(readme());
  });
});

function configuration(): { rules: Record<string, unknown> } {
  return parse(readFileSync(join(here, '../redocly.yaml'), 'utf8'));
}

/** Each fixture is an API of its own, with one rule. */
function fixturesConfiguration(): object {
  const fixtures = rules.flatMap(({ id }) => kinds.map((kind) => [`${id}-${kind}`, fixture(id, kind)]));
  return { telemetry: 'off', plugins: [join(here, 'plugin.ts')], apis: Object.fromEntries(fixtures) };
}

function fixture(id: string, kind: string): object {
  const dir = join(here, id, kind);
  const setting = { severity: 'error', ...options[id], ...(existsSync(dir) ? { dir } : {}) };
  return { root: join(here, id, `${kind}.yaml`), rules: { [`cloudnexus/${id}`]: setting } };
}

interface Found {
  line: string;
  message: string;
}

function found(id: string, kind: string): Found[] {
  const start = join(here, id, kind);
  return problems
    .filter(({ file }) => file === `${start}.yaml` || file.startsWith(`${start}/`))
    .map(({ file, line, message }) => ({ line: place(file, line), message }))
    .sort((a, b) => a.line.localeCompare(b.line));
}

function expectations(id: string): { line: string; part: string }[] {
  const dir = join(here, id, 'bad');
  const beside = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  const files = beside.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return [`${dir}.yaml`, ...files].flatMap(expectationsIn).sort((a, b) => a.line.localeCompare(b.line));
}

function expectationsIn(file: string): { line: string; part: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const comment = /# expect: (.+)$/.exec(text)?.[1];
    return comment ? comment.split(' + ').map((part) => ({ line: place(file, index + 1), part })) : [];
  });
}

function place(file: string, line: number): string {
  return `${file.slice(here.length + 1)}:${line}`;
}
