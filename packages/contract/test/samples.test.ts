// The samples of the docs. curl's and TypeScript's are run against the mock; Python's are parsed until there is an SDK to run
// them with.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import { startMock, type Mock } from '../src/mock/mock.ts';

const { operations } = readContract();
const folder = fileURLToPath(new URL('../../../spec/samples/', import.meta.url));
const run = promisify(execFile);

/** What a sample printed, or why it failed. */
interface Outcome {
  lines: string[];
  error?: string;
}

let mock: Mock;
let environment: NodeJS.ProcessEnv;
let typescript: Record<string, Outcome>;
beforeAll(async () => {
  mock = await startMock();
  environment = {
    ...process.env,
    CN_API_KEY: 'cn_live_sk_abc123',
    CN_ACCOUNT_ID: 'acc_8k3m5p',
    CN_BASE_URL: mock.url,
    CN_CLIENT_ID: 'cli_app',
    CN_CLIENT_SECRET: 'secret',
    CN_ACCESS_TOKEN: 'token',
  };
  typescript = await runTypeScript();
});
afterAll(() => mock.close());

describe.each(operations)('$operationId', ({ operationId, responses }) => {
  test('the curl sample gets a success from the mock', async (context) => {
    needPart('curl', context);
    const script = read(operationId, 'curl.sh').replaceAll(/https:\/\/api\.cloudnexus\.io(\/v2)?/g, mock.url);
    const { stdout } = await run(
      'bash',
      ['-c', `curl() { command curl -sS -o /dev/null -w '%{http_code}' "$@"; }\n${script}`],
      { env: environment },
    );
    expect(Object.keys(responses).filter((status) => status < '400')).toContain(stdout);
  });

  test('the TypeScript sample runs, and prints what the mock answered', () => {
    const { lines, error } = typescript[operationId] ?? { lines: [], error: 'was not run' };
    expect(error).toBeUndefined();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });
});

test('every Python sample is Python', async (context) => {
  const python = needPart('python', context);
  const files = operations.map(({ operationId }) => join(folder, operationId, 'python.py'));
  const parse = 'import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name).read(), name)';
  await expect(run(python, ['-c', parse, ...files])).resolves.toMatchObject({ stderr: '' });
});

test('no sample holds a credential', () => {
  for (const { operationId } of operations) {
    for (const file of ['curl.sh', 'typescript.ts', 'python.py']) {
      expect(read(operationId, file), `${operationId}/${file}`).not.toMatch(/cn_live_sk_|whsec_/);
    }
  }
});

function read(operationId: string, file: string): string {
  return readFileSync(join(folder, operationId, file), 'utf8');
}

/** Runs them one after the other in one process. They are copied into this package, from where `@cloudnexus/sdk` is found. */
async function runTypeScript(): Promise<Record<string, Outcome>> {
  const copies = mkdtempSync(join(import.meta.dirname, '.samples-'));
  try {
    cpSync(folder, copies, { recursive: true });
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run-samples.ts'), copies], {
      env: environment,
      maxBuffer: 16 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}
