// The examples of the printed reference, with the key they print: TypeScript to the letter, curl with another host and the
// account header that the reference's own table requires.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { needPart } from '@cloudnexus/repo/parts';
import { CloudNexus } from '@cloudnexus/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { developerCredentials, printedKey } from '../../src/development/credentials.ts';
import { sources } from './kit/accounts.ts';
import { start, type Started } from './kit/start.ts';

const example = fileURLToPath(
  new URL('../../../../packages/client/test/package/reference-example.ts', import.meta.url),
);
const run = promisify(execFile);

let api: Started;
let accountId: string;
beforeAll(async () => {
  api = await start();
  const file = join(api.dataDir, 'dev-credentials.json');
  accountId = (await developerCredentials(file, api.baseUrl, { ...api, sources })).account_id;
});
afterAll(() => api.close());

test('the TypeScript example runs unchanged and prints the server that is there', async () => {
  const folder = mkdtempSync(join(import.meta.dirname, '.reference-'));
  try {
    copyFileSync(example, join(folder, 'deploy.ts'));
    const env = { ...process.env, CN_API_KEY: printedKey, CN_BASE_URL: api.baseUrl };
    const { stdout } = await run(process.execPath, [join(folder, 'deploy.ts')], { env });
    const [, id = ''] = /^Deployed: (srv_[0-9a-z]+)\n$/.exec(stdout) ?? [];
    const server = await new CloudNexus(printedKey, { baseUrl: api.baseUrl }).servers.get(id);
    expect(server).toMatchObject({ region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' });
    expect(server.siblings.length).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the curl example provisions two servers', async (context) => {
  needPart('curl', context);
  const script = `curl -sS -X POST ${api.baseUrl}/servers \\
  -H "Authorization: Bearer cn_live_sk_abc123" \\
  -H "X-CloudNexus-Id: ${accountId}" \\
  -H "Content-Type: application/json" \\
  -d '{
    "region": "us-east-1",
    "plan": "professional",
    "image": "ubuntu-22.04",
    "count": 2
  }'`;
  const { stdout } = await run('bash', ['-c', script]);
  const { data, included } = JSON.parse(stdout);
  expect([data, ...included].map(({ type }) => type)).toEqual(['servers', 'servers']);
});
