// Lints copies of the real contract, each broken in one way. One fault, one line: which file, which line, what to do.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specFolder } from '../src/redocly.ts';

const standardHeaders = 'openapi/components/headers/_standard.yaml';

let unbroken: Run;
/** What is wrong with the contract as it is, which is nothing but while somebody works on it. */
let known: string[];

beforeAll(async () => {
  unbroken = await run(specFolder);
  known = unbroken.lines.slice(0, -1);
});

// The tests run side by side, where `onTestFinished` may be told of another test's end: a copy went while it was being read.
const copies: string[] = [];
afterAll(() => copies.forEach((folder) => rmSync(folder, { recursive: true })));

describe.concurrent('node src/lint.ts', () => {
  it('ends with the number of faults and the time it took', () => {
    const errors = known.length === 1 ? '1 error' : `${known.length} errors`;
    expect(unbroken.lines.at(-1)).toMatch(new RegExp(`^spec: ${errors}, 0 warnings in \\d+\\.\\d s$`));
    expect(unbroken.code).toBe(known.length === 0 ? 0 : 1);
  });

  it('names the line of a YAML syntax error in a file that many refer to', async () => {
    const contract = copy();
    const from = 'X-RateLimit-Reset: { $ref: X-RateLimit-Reset.yaml }';
    const line = contract.edit(standardHeaders, from, 'X-RateLimit-Reset: { $ref: "X-RateLimit-Reset.yaml }');
    expect(await lint(contract)).toEqual(fault(`${standardHeaders}:${line}`, 'yaml-syntax', 'This is not YAML: '));
  });

  it('names the line of a YAML syntax error in the root file', async () => {
    const contract = copy();
    const line = contract.edit('openapi/openapi.yaml', 'title: CloudNexus API', 'title: CloudNexus: API');
    expect(await lint(contract)).toEqual(
      fault(`openapi/openapi.yaml:${line}`, 'yaml-syntax', 'This is not YAML: Nested mappings are not allowed'),
    );
  });

  it('names the line of a YAML syntax error in the catalogue of errors', async () => {
    const contract = copy();
    const line = contract.edit('errors/not_found.yaml', 'title: Not found', 'title: Not: found');
    expect(await lint(contract)).toEqual(
      fault(`errors/not_found.yaml:${line}`, 'error-catalogue', 'This is not YAML: '),
    );
  });

  it('names the line of a reference to a file that is not there', async () => {
    const contract = copy();
    const file = 'openapi/paths/servers.yaml';
    const line = contract.edit(file, 'ServerListDocument.yaml', 'ServersDocument.yaml');
    const message =
      'ServersDocument.yaml` leads nowhere: there is no file components/schemas/servers/ServersDocument.yaml.';
    expect(await lint(contract)).toEqual(fault(`${file}:${line}`, 'no-unresolved-refs', message));
  });

  it('names the line of a reference to a part that is not there', async () => {
    const contract = copy();
    const file = 'openapi/components/schemas/servers/ServerCreate.yaml';
    const line = contract.edit(file, '../shared/Tags.yaml', "'../shared/Tags.yaml#/properties/name'");
    const message = 'leads nowhere: that file has no /properties/name.';
    expect(await lint(contract)).toEqual(fault(`${file}:${line}`, 'no-unresolved-refs', message));
  });

  it('says once that a file is gone, and how many references lead there', async () => {
    const contract = copy();
    contract.remove('openapi/components/headers/X-Request-Id.yaml');
    const place: unknown = expect.stringContaining('openapi/components/headers/_');
    expect(await lint(contract)).toEqual(fault(place, 'no-unresolved-refs', ' more references lead there.'));
  });

  it('names the line of an invalid example', async () => {
    const contract = copy();
    const file = 'openapi/components/examples/servers/server.yaml';
    const line = contract.edit(file, 'status: running', 'status: walking');
    const message = '`status` property must be equal to one of the allowed values "provisioning"';
    expect(await lint(contract)).toEqual(fault(`${file}:${line}`, 'no-invalid-media-type-examples', message));
  });

  it('says once that a code is misspelt in an example', async () => {
    const contract = copy();
    const file = 'openapi/components/examples/errors/not_found.yaml';
    const line = contract.edit(file, 'code: not_found', 'code: not_fuond');
    const message = '`code` property must be equal to one of the allowed values';
    expect(await lint(contract)).toEqual(fault(`${file}:${line}`, 'no-invalid-media-type-examples', message));
  });

  it('names the map of headers that lacks a rate limit header', async () => {
    const contract = copy();
    contract.edit(standardHeaders, 'X-RateLimit-Reset: { $ref: X-RateLimit-Reset.yaml }\n', '');
    const line = contract.edit(standardHeaders, 'X-RateLimit-Limit', 'X-RateLimit-Limit');
    const message = 'X-RateLimit-Reset must be here.';
    expect(await lint(contract)).toEqual(fault(`${standardHeaders}:${line}`, 'rate-limit-headers', message));
  });

  it('names the operation whose sample is missing', async () => {
    const contract = copy();
    contract.remove('samples/servers.create/python.py');
    const file = 'openapi/paths/servers.yaml';
    const line = contract.edit(file, 'servers.create', 'servers.create');
    const message = 'write python.py in samples/servers.create/.';
    expect(await lint(contract)).toEqual(fault(`${file}:${line}`, 'samples', message));
  });

  it('names the file of a workflow that is none', async () => {
    const contract = copy();
    const file = 'arazzo/provision-and-terminate.arazzo.yaml';
    contract.edit(file, 'arazzo: ', 'version: ');
    expect(await lint(contract)).toEqual(fault(`${file}:1`, 'redocly', 'Unsupported specification'));
  });

  it('names the line of a rule that does not exist', async () => {
    const contract = copy();
    const line = contract.edit('redocly.yaml', 'spec-strict-refs: off', 'spec-strict-ref: off');
    const message = '`spec-strict-ref` is not expected here.';
    expect(await lint(contract)).toEqual(fault(`redocly.yaml:${line}`, 'configuration', message));
  });
});

interface Contract {
  folder: string;
  /** Replaces the first occurrence, and says on which line it is. */
  edit(file: string, from: string, to: string): number;
  remove(file: string): void;
}

function copy(): Contract {
  const parent = mkdtempSync(join(tmpdir(), 'cloudnexus-lint-'));
  copies.push(parent);
  const folder = join(parent, 'spec');
  const left = new Set(['dist', 'node_modules', 'releases', 'test']);
  cpSync(specFolder, folder, { recursive: true, filter: (source) => !left.has(basename(source)) });
  symlinkSync(join(specFolder, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    edit(file, from, to) {
      const text = readFileSync(join(folder, file), 'utf8');
      const start = text.indexOf(from);
      if (start < 0) throw new Error(`${file} has no ${from}`);
      writeFileSync(
        join(folder, file),
        text.replace(from, () => to),
      );
      return text.slice(0, start).split('\n').length;
    },
    remove: (file) => rmSync(join(folder, file)),
  };
}

interface Outcome {
  /** What is wrong beside what is known. */
  faults: { place: unknown; rule: unknown; message: unknown }[];
  code: number | null;
}

function fault(place: unknown, rule: string, message: string): Outcome {
  return { faults: [{ place, rule, message: expect.stringContaining(message) }], code: 1 };
}

async function lint({ folder }: Contract): Promise<Outcome> {
  const { lines, code } = await run(folder);
  const faults = lines.slice(0, -1).filter((line) => !known.includes(line));
  return { faults: faults.map(read), code };
}

function read(line: string): Outcome['faults'][number] {
  const [, place, rule, message = line] = /^spec\/(.+:\d+):\d+ {2}error {2}(\S+) {2}(.+)$/.exec(line) ?? [];
  return { place, rule, message };
}

interface Run {
  lines: string[];
  code: number | null;
}

async function run(folder: string): Promise<Run> {
  return await new Promise((resolve) => {
    const program = execFile(process.execPath, [join(specFolder, 'src/lint.ts'), folder], (_, stdout, stderr) => {
      resolve({ lines: (stdout + stderr).trimEnd().split('\n'), code: program.exitCode });
    });
  });
}
