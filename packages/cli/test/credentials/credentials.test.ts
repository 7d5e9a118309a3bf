import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApi, type Api } from '../kit/api.ts';
import { newMachine, type Machine } from '../kit/host.ts';

let api: Api;
let machine: Machine;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach((context) => {
  machine = newMachine();
  context.onTestFinished(() => machine.remove());
});
const config = (): string => join(machine.home, '.config/cloudnexus/config.json');

test('login tries the key from stdin, and stores it where only its owner reads it', async () => {
  const { CN_API_KEY: key, CN_BASE_URL: url, CN_ACCOUNT_ID: account } = api.env;
  const { code, out, err } = await machine.run(`login --base-url ${url}`, { stdin: `${key}\n` });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toContain(account);
  expect(err).not.toContain(key);
  expect(statSync(config()).mode & 0o777).toBe(0o600);
  const whoami = await machine.run('whoami --json');
  expect(JSON.parse(whoami.out)).toMatchObject({ account, base_url: url, credentials: 'profile default' });
  expect(whoami.out).not.toContain(key);
});

test('what is typed at the prompt is not shown', async () => {
  const { CN_API_KEY: key, CN_BASE_URL: url } = api.env;
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  stdin.write(`x\u007f${key}\r`);
  const { code, err } = await machine.run(`login --profile typed --base-url ${url}`, { stdin });
  expect(code).toBe(0);
  expect(err).not.toContain(key);
  expect(raw).toEqual([true, false]);
  expect(JSON.parse(readFileSync(config(), 'utf8')).profiles.typed.api_key).toBe(key);
});

test('a key that the API refuses is not stored', async () => {
  const { code } = await machine.run(`login --base-url ${api.env.CN_BASE_URL}`, { stdin: 'cn_live_sk_wrong' });
  expect(code).toBe(1);
  expect(() => readFileSync(config())).toThrow('ENOENT');
});

test('a profile that is named wins over the environment, with its own address', async () => {
  await machine.run(`login --profile staging --base-url ${api.env.CN_BASE_URL}`, { stdin: api.env.CN_API_KEY });
  const env = { CN_API_KEY: 'cn_live_sk_other', CN_BASE_URL: 'http://127.0.0.1:1/v2' };
  expect(await machine.run('account get --profile staging --json', { env })).toMatchObject({ code: 0 });
  expect(await machine.run('account get --json', { env })).toMatchObject({ code: 3 });
  expect(await machine.run('account get --profile stagin', { env })).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is staging.'),
  });
});

test('the credentials of a local API are used where there are no others, and that is said', async () => {
  mkdirSync(join(machine.home, '.data'));
  const { CN_API_KEY: api_key, CN_ACCOUNT_ID: account_id, CN_BASE_URL: base_url } = api.env;
  writeFileSync(join(machine.home, '.data/dev-credentials.json'), JSON.stringify({ api_key, account_id, base_url }));
  const { code, out, err } = await machine.run('servers list --json');
  expect({ code, err }).toEqual({ code: 0, err: 'Using the credentials in .data/dev-credentials.json.\n' });
  expect(JSON.parse(out)).toMatchObject({ data: expect.any(Array), next: null });
});

test('without any credentials the program says what to do, and sends nothing', async () => {
  const { code, out, err } = await machine.run('servers list', { fetch: () => Promise.reject(new Error('sent')) });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('cloudnexus login');
});

test('the status of the API needs no credentials', async () => {
  expect(await machine.run(`status get --base-url ${api.env.CN_BASE_URL} --json`)).toMatchObject({ code: 0 });
});
