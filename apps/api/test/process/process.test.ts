import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needPart } from '@cloudnexus/repo/parts';
import { expect, test } from 'vitest';
import type { Credentials } from '../../src/development/credentials.ts';
import { newFolder } from '../engines.ts';
import { launch, start } from './process.ts';

const patient = { timeout: 60_000 };

function credentialsIn(folder: string): Credentials {
  return JSON.parse(readFileSync(join(folder, 'dev-credentials.json'), 'utf8'));
}

async function accountOf({ base_url, api_key }: Credentials): Promise<{ status: number; id: string | undefined }> {
  const response = await fetch(`${base_url}/account`, { headers: { Authorization: `Bearer ${api_key}` } });
  const { data } = (await response.json()) as { data?: { id: string } }; // an error has none
  return { status: response.status, id: data?.id };
}

test('the curl line that the start prints works when it is pasted', patient, async (context) => {
  const curl = needPart('curl', context);
  const folder = newFolder(context);
  const api = await start({ CN_DATA_DIR: folder }, context);
  const line = /^curl (.+)$/m.exec(api.output())?.[1] ?? '';
  const answer = execFileSync('bash', ['-c', `${curl} -sS ${line}`], { encoding: 'utf8' });
  expect(JSON.parse(answer)).toMatchObject({ data: [], links: { self: '/v2/servers' } });
  expect(statSync(join(folder, 'dev-credentials.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'encryption.key')).mode & 0o777).toBe(0o600);
});

test('a process uses what the build has compiled, and keeps nothing of its own', patient, async (context) => {
  const folder = newFolder(context);
  const started = await start({ CN_DATA_DIR: folder, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' }, context);
  const retrieved = started.output().match(/retrieving transpile cache for .*success/g) ?? [];
  expect(retrieved.length).toBeGreaterThan(100);
  expect(readdirSync(folder)).not.toContain('compile-cache');
});

test('the key and what was made with it outlive a restart', patient, async (context) => {
  const folder = newFolder(context);
  const first = await start({ CN_DATA_DIR: folder }, context);
  const before = credentialsIn(folder);
  expect(await first.stop('SIGTERM')).toBe(0);
  const second = await start({ CN_DATA_DIR: folder }, context);
  const after = credentialsIn(folder);
  expect(after).toEqual({ ...before, base_url: `http://127.0.0.1:${second.port}/v2` });
  expect(await accountOf(after)).toEqual({ status: 200, id: before.account_id });
});

test('a process that was killed leaves a store that the next one can use', patient, async (context) => {
  const folder = newFolder(context);
  const first = await start({ CN_DATA_DIR: folder }, context);
  const before = credentialsIn(folder);
  expect(await first.stop('SIGKILL')).toBe('SIGKILL');
  await start({ CN_DATA_DIR: folder }, context);
  expect(await accountOf(credentialsIn(folder))).toEqual({ status: 200, id: before.account_id });
});

test.for([
  ['SIGTERM', 'SIGTERM'],
  ['Ctrl-C, which the terminal sends and `pnpm start` passes on', 'SIGINT', 'SIGINT'],
] as const)('a shutdown by %s lets a request that is under way end', patient, async ([, signal, passedOn], context) => {
  const folder = newFolder(context);
  const api = await start({ CN_DATA_DIR: folder }, context);
  const { account_id, api_key } = credentialsIn(folder);
  const body = JSON.stringify({ region: 'us-east-1', plan: 'starter', image: 'debian-12' });
  const socket = connect(api.port, '127.0.0.1');
  const headers = [
    'POST /v2/servers HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${api_key}`,
    `X-CloudNexus-Id: ${account_id}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk));
  socket.write(`${headers.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  const stopped = api.stop(signal);
  if (passedOn !== undefined) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1); // The kernel makes one of two that are there at the same time.
    });
    api.child.kill(passedOn);
  }
  await expect.poll(() => api.output()).toContain('The API stops');
  socket.write(body.slice(10));
  expect(await stopped).toBe(0);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/\r\nConnection: close\r\n/);
});

test('everything that is wrong with the configuration is said, and nothing is started', patient, async (context) => {
  const api = await launch({ CN_DATA_DIR: newFolder(context), PORT: 'http', CN_MODE: 'debug' }, context);
  expect(await api.stop()).toBe(1);
  expect(api.output()).toBe(
    `The configuration is not valid:
  PORT is "http"; it must be a whole number from 1 to 65535.
  CN_MODE is "debug"; it can be production or development.
`,
  );
});

test('an earlier Node is told so, and where a later one is', patient, async () => {
  const earlier = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.1.0'}})`;
  const program = fileURLToPath(new URL('../../src/start.js', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--import', earlier, program], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The API needs Node 24 or later, and this is v\S+\. The one .+ is \/.+\/node_modules\/\.bin\/node\.\n$/,
  );
});

test('a port in use is said in a sentence', patient, async (context) => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  context.onTestFinished(() => void other.close());
  const { port } = Object(other.address());
  const api = await launch({ CN_DATA_DIR: newFolder(context), CN_LOG: 'json', PORT: String(port) }, context);
  expect(await api.stop()).toBe(1);
  expect(api.output()).toBe(`Port ${port} is in use. Set PORT (or CN_ADMIN_PORT) to another.\n`);
});

test('a second process on the same file is refused', patient, async (context) => {
  const folder = newFolder(context);
  await start({ CN_DATA_DIR: folder }, context);
  const second = await launch({ CN_DATA_DIR: folder }, context);
  expect(await second.stop()).toBe(1);
  expect(second.output()).toMatch(/^Another API process runs on .+\n$/);
});

test('a store of another key is refused', patient, async (context) => {
  const folder = newFolder(context);
  const first = await start({ CN_DATA_DIR: folder }, context);
  await first.stop('SIGTERM');
  const key = Buffer.alloc(32, 7).toString('base64');
  const second = await launch({ CN_DATA_DIR: folder, CN_ENCRYPTION_KEY: key }, context);
  expect(await second.stop()).toBe(1);
  expect(second.output()).toMatch(/^The secrets in the store were encrypted with another key\./);
  expect(second.output()).not.toContain(key);
});

test('the log has a line for each request, and no secret', patient, async (context) => {
  const folder = newFolder(context);
  const api = await start({ CN_DATA_DIR: folder }, context);
  const { base_url, account_id, api_key } = credentialsIn(folder);
  const printed = api.output().length;
  const response = await fetch(`${base_url}/api-keys`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${api_key}`,
      'X-CloudNexus-Id': account_id,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'a-secret-of-the-caller',
    },
    body: JSON.stringify({ name: 'deploy', role: 'viewer' }),
  });
  const { data } = (await response.json()) as { data: { attributes: { key: string } } }; // as the contract has it
  await fetch(`${base_url}/servers?filter[tag]=a-secret-in-a-query`, {
    headers: { Authorization: 'Bearer cn_live_sk_wrong', 'X-CloudNexus-Id': account_id },
  });
  expect(await api.stop('SIGTERM')).toBe(0);
  const log = api.output().slice(printed);
  const lines = log.split('\n').filter((line) => line.includes('"request"'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'info',
      request_id: response.headers.get('X-Request-Id'),
      method: 'POST',
      operation: 'apiKeys.create',
      account: account_id,
      status: 200,
    },
    { operation: 'servers.list', status: 401 },
  ]);
  for (const secret of [api_key, data.attributes.key, 'cn_live_sk_wrong', 'a-secret'])
    expect(log).not.toContain(secret);
});
