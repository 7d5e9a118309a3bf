// The samples of the docs, run as a reader would: with their credentials in the environment, against an address of one's own.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Operation } from '../contract/operation.ts';
import { examples } from '../suite/resources/examples.ts';

/** What a sample printed, or why it failed. */
export interface SampleOutcome {
  lines: string[];
  error?: string;
}

/** What samples read from the environment. */
export interface SampleEnvironment {
  CN_API_KEY: string;
  CN_ACCOUNT_ID: string;
  /** With the base path, where there is one. */
  CN_BASE_URL: string;
  CN_CLIENT_ID: string;
  CN_CLIENT_SECRET: string;
  CN_ACCESS_TOKEN: string;
}

export const samplesFolder = join(
  dirname(createRequire(import.meta.url).resolve('@cloudnexus/spec/package.json')),
  'samples',
);

const runner = fileURLToPath(new URL('run-typescript.ts', import.meta.url));
const run = promisify(execFile);

/** @param ids in place of those that the contract shows in the path */
export async function readSample(
  operation: Operation,
  file: 'curl.sh' | 'typescript.ts',
  ids?: readonly string[],
): Promise<string> {
  const text = readFileSync(join(samplesFolder, operation.operationId, file), 'utf8');
  const shown = await examples.idsOf(operation);
  return shown.reduce((changed, id, index) => changed.replaceAll(id, ids?.[index] ?? id), text);
}

/**
 * Runs a sample of curl.
 *
 * @returns the status of the answer
 */
export async function runCurl(script: string, environment: SampleEnvironment): Promise<string> {
  const base = environment.CN_BASE_URL;
  // OAuth is beside the base path.
  const here = script
    .replaceAll('https://api.cloudnexus.io/v2', base)
    .replaceAll('https://api.cloudnexus.io', new URL(base).origin);
  const quiet = `curl() { command curl -sS -o /dev/null -w '%{http_code}' "$@"; }`;
  const { stdout } = await run('bash', ['-c', `${quiet}\n${here}`], { env: { ...process.env, ...environment } });
  return stdout;
}

/**
 * Runs samples of TypeScript, one after the other in one process.
 *
 * @param texts by operation
 * @param folder from which `@cloudnexus/sdk` is found; the samples are copied into it while they run
 * @returns what came of them, by operation
 */
export async function runTypeScript(
  texts: ReadonlyMap<string, string>,
  environment: SampleEnvironment,
  folder: string,
): Promise<Record<string, SampleOutcome>> {
  const copies = mkdtempSync(join(folder, '.samples-'));
  try {
    for (const [operationId, text] of texts) {
      mkdirSync(join(copies, operationId));
      writeFileSync(join(copies, operationId, 'typescript.ts'), text);
    }
    const env = { ...process.env, ...environment };
    const { stdout } = await run(process.execPath, [runner, copies], { env, maxBuffer: 2 ** 24 });
    return JSON.parse(stdout);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}
