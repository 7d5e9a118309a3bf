// Runs workflows of the contract with `redocly respect`, a program without a library, so as a child process.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a workflow went. */
export interface WorkflowResult {
  /** The file's name without its endings: `scale`. */
  name: string;
  passed: boolean;
  /** The steps that were run, in their order. A step that is tried again is there once for each time. */
  steps: StepResult[];
}

export interface StepResult {
  stepId: string;
  /** The checks that failed, by their condition or name: `$statusCode == 200`. */
  failures: string[];
}

/** Where the API is. */
export interface Address {
  /** With the base path, where there is one. */
  api: string;
  /** OAuth is beside the base path, not below it. */
  oauth: string;
}

const { resolve } = createRequire(import.meta.url);
const program = join(dirname(resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** The folder of the workflows. */
export const arazzoFolder = join(dirname(resolve('@cloudnexus/spec/package.json')), 'arazzo');

/**
 * @param names workflows by name, as `scale`
 * @param input what the workflows ask for; each takes what it knows
 */
export async function respect(
  names: string[],
  { api, oauth }: Address,
  input: Record<string, unknown>,
): Promise<WorkflowResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-arazzo-'));
  try {
    const report = join(folder, 'report.json');
    const files = names.map((name) => `${name}.arazzo.yaml`);
    const servers = ['-S', `cloudnexus=${api}`, '-S', `oauth=${oauth}`];
    await run(['respect', ...files, ...servers, '--input', JSON.stringify(input), '--json-output', report]);
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The exit code is 1 where a workflow fails, which the report says better, and where nothing could be run at all.
function run(args: string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: arazzoFolder, env, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        if (error === null || out.includes('JSON logs saved')) done();
        else fail(new Error(`redocly ${args[0]} did not run: ${err || out}`));
      },
    );
  });
}

interface Report {
  files: Record<string, { executedWorkflows: { status: string; executedSteps: ReportedStep[] }[] }>;
}

interface ReportedStep {
  stepId: string;
  checks: { name: string; condition?: string; passed: boolean }[];
}

function read({ files }: Report): WorkflowResult[] {
  return Object.entries(files).map(([file, { executedWorkflows }]) => ({
    name: file.replace('.arazzo.yaml', ''),
    passed: executedWorkflows.every(({ status }) => status === 'success'),
    steps: executedWorkflows.flatMap(({ executedSteps }) =>
      executedSteps.map(({ stepId, checks }) => ({
        stepId,
        failures: checks.filter(({ passed }) => !passed).map(({ condition, name }) => condition ?? name),
      })),
    ),
  }));
}
