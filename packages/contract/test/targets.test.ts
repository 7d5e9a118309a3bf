// What it takes to open a target, and what is said where something is missing.
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openApi } from '../src/targets/api.ts';
import { openTarget } from '../src/targets/open.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(({ url: path, headers }, response) => {
    const isKnown = path?.startsWith('/v2/account') && headers.authorization !== 'Bearer wrong';
    response.writeHead(isKnown ? 200 : 404, {
      'Content-Type': 'application/json',
      'X-RateLimit-Limit': '2000',
      'X-RateLimit-Remaining': '1',
      'X-RateLimit-Reset': '1',
    });
    response.end('{"data":{"type":"accounts","id":"acc_1","attributes":{}}}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v2`;
});
afterAll(() => void server.close());

const none = join(tmpdir(), 'there-are-no-credentials.json');

test('the API takes its address and credentials from the environment', async () => {
  const environment = { CN_CONTRACT_URL: `${url}/`, CN_API_KEY: 'key', CN_ACCOUNT_ID: 'acc_1' };
  expect(await openApi(environment, none)).toMatchObject({
    name: 'api',
    baseUrl: url,
    credentials: { apiKey: 'key', accountId: 'acc_1' },
  });
});

test('credentials that the API refuses are named', async () => {
  const environment = { CN_CONTRACT_URL: url, CN_API_KEY: 'wrong', CN_ACCOUNT_ID: 'acc_1' };
  await expect(openApi(environment, none)).rejects.toThrow('the API refuses the credentials of acc_1');
});

test('an account may use up its own limit, where it has no other for that', async () => {
  const environment = { CN_CONTRACT_URL: url, CN_API_KEY: 'key', CN_ACCOUNT_ID: 'acc_1' };
  expect((await openApi(environment, none)).means).toEqual({ limited: { apiKey: 'key', accountId: 'acc_1' } });
});

test('what else there is to test with may be in the file of the credentials', async () => {
  const file = join(newFolder(), 'credentials.json');
  const left = {
    api_key: 'left',
    account_id: 'acc_2',
    limited: { account_id: 'acc_3', api_key: 'small' },
    stranger: { account_id: 'acc_4', api_key: 'other' },
    oauth_client: { client_id: 'console', client_secret: 'secret', redirect_uri: 'https://app.example.com/callback' },
    endpoint: 'https://example.com/hooks',
  };
  writeFileSync(file, JSON.stringify(left));
  expect((await openApi({ CN_CONTRACT_URL: url, CN_CONTRACT_CREDENTIALS: file }, none)).means).toEqual({
    limited: { accountId: 'acc_3', apiKey: 'small' },
    stranger: { accountId: 'acc_4', apiKey: 'other' },
    client: { id: 'console', secret: 'secret', redirectUri: 'https://app.example.com/callback' },
    endpoint: 'https://example.com/hooks',
  });
});

test('credentials may be those a local API left', async () => {
  const file = join(newFolder(), 'dev-credentials.json');
  writeFileSync(file, JSON.stringify({ api_key: 'left', account_id: 'acc_2' }));
  const { credentials } = await openApi({ CN_CONTRACT_URL: url }, file);
  expect(credentials).toEqual({ apiKey: 'left', accountId: 'acc_2' });
});

test('missing credentials are named', async () => {
  await expect(openApi({ CN_CONTRACT_URL: url, CN_API_KEY: 'key' }, none)).rejects.toThrow(
    'set CN_ACCOUNT_ID, or start',
  );
  await expect(openApi({ CN_CONTRACT_URL: url }, none)).rejects.toThrow('set CN_API_KEY and CN_ACCOUNT_ID, or start');
});

test('a running mock is used where there is an address', async () => {
  expect(await openTarget('mock', { CN_CONTRACT_URL: url })).toMatchObject({ name: 'mock', baseUrl: url });
});

test('an address where nothing answers is named', async () => {
  await expect(openTarget('mock', { CN_CONTRACT_URL: 'http://127.0.0.1:1/v2' })).rejects.toThrow(
    'nothing answers at http://127.0.0.1:1/v2 (',
  );
});

test('what is no address is said to be none', async () => {
  await expect(openTarget('mock', { CN_CONTRACT_URL: 'localhost:4000' })).rejects.toThrow(
    'localhost:4000 is no address',
  );
});

test('an unknown target is refused with those there are', async () => {
  await expect(openTarget('moon', {})).rejects.toThrow('there is no target moon. There is: mock, api.');
});

/** Gone after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
