// The samples of the docs. curl's and TypeScript's are run against the mock; Python's are parsed here, and run by
// packages/python.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import { startMock, type Mock } from '../src/mock/mock.ts';
import {
  readSample,
  runCurl,
  runTypeScript,
  samplesFolder,
  type SampleEnvironment,
  type SampleOutcome,
} from '../src/samples/samples.ts';

const { operations } = readContract();
const run = promisify(execFile);

let mock: Mock;
let environment: SampleEnvironment;
let typescript: Record<string, SampleOutcome>;
beforeAll(async () => {
  mock = await startMock();
  environment = {
    CN_API_KEY: 'cn_live_sk_abc123',
    CN_ACCOUNT_ID: 'acc_8k3m5p',
    CN_BASE_URL: mock.url,
    CN_CLIENT_ID: 'cli_app',
    CN_CLIENT_SECRET: 'secret',
    CN_ACCESS_TOKEN: 'token',
  };
  const texts = operations.map(async (each) => [each.operationId, await readSample(each, 'typescript.ts')] as const);
  typescript = await runTypeScript(new Map(await Promise.all(texts)), environment, import.meta.dirname);
});
afterAll(() => mock.close());

describe.each(operations)('$operationId', (operation) => {
  const { operationId, responses } = operation;

  test('the curl sample gets a success from the mock', async (context) => {
    needPart('curl', context);
    const status = await runCurl(await readSample(operation, 'curl.sh'), environment);
    expect(Object.keys(responses).filter((each) => each < '400')).toContain(status);
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
  const files = operations.map(({ operationId }) => join(samplesFolder, operationId, 'python.py'));
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
  return readFileSync(join(samplesFolder, operationId, file), 'utf8');
}
