import { expect, test } from 'vitest';
import { account } from './kit/fakes.ts';
import { responses } from './kit/raw-responses.ts';
import { sendRaw } from './kit/send.ts';
import { start } from './kit/start.ts';
import { operations } from './kit/handlers.ts';

test('a credential of any case of `Bearer` is taken', async () => {
  const { send, authenticator } = await start();
  expect((await send({ headers: { Authorization: 'bearer  owner' } })).status).toBe(200);
  expect(authenticator.asked).toEqual(['owner']);
});

test('a credential that is looked up in a store is waited for', async () => {
  const { send } = await start();
  expect((await send({ headers: { Authorization: 'Bearer slow' } })).status).toBe(200);
});

test('over one connection, each request is of the caller whose credential it has', async () => {
  const { port, authenticator } = await start();
  const sent = ['Bearer owner', 'Bearer owner', 'Bearer viewer', undefined, 'Bearer', 'Bearer viewer', 'Bearer owner'];
  const requests = sent.map((authorization) => {
    const credential = authorization === undefined ? '' : `Authorization: ${authorization}\r\n`;
    return `GET /v2/servers HTTP/1.1\r\nHost: a\r\nX-CloudNexus-Id: ${account}\r\n${credential}`;
  });
  const answers = await sendRaw(port, `${requests.join('\r\n')}Connection: close\r\n\r\n`);
  expect(responses(answers).map(({ status, code }) => [status, code])).toEqual([
    ...Array.from({ length: 3 }, () => [200, undefined]),
    [401, 'missing_credentials'],
    [401, 'invalid_credentials'],
    ...Array.from({ length: 2 }, () => [200, undefined]),
  ]);
  expect(authenticator.asked).toEqual(['owner', 'owner', 'viewer', 'viewer', 'owner']);
});

test('no credential is 401, and says which scheme to use', async () => {
  const { send } = await start();
  const replies = [
    await send({ headers: { Authorization: undefined } }),
    await send({ headers: { Authorization: 'Basic b3duZXI6' } }),
  ];
  for (const { status, headers, json } of replies) {
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="cloudnexus"');
    expect(json.errors[0]).toMatchObject({ code: 'missing_credentials', source: { header: 'Authorization' } });
  }
});

test.each(['Bearer nobody', 'Bearer', 'Bearer a b', 'Bearer ünknown'])('`%s` is 401 invalid_token', async (sent) => {
  const { send } = await start();
  const { status, headers, json } = await send({ headers: { Authorization: Buffer.from(sent).toString('latin1') } });
  expect([status, json.errors[0]?.code]).toEqual([401, 'invalid_credentials']);
  expect(headers['www-authenticate']).toBe('Bearer realm="cloudnexus", error="invalid_token"');
});

test('a missing account header is 401, which says where to learn it', async () => {
  const { send } = await start();
  const { status, headers, json } = await send({ headers: { 'X-CloudNexus-Id': undefined } });
  expect([status, json.errors[0]?.detail]).toEqual([401, 'Send your account identifier. `GET /account` tells it.']);
  expect(headers['www-authenticate']).toBe('Bearer realm="cloudnexus"');
});

test('the account of somebody else is 403', async () => {
  const { send } = await start();
  const { status, headers, json } = await send({ headers: { 'X-CloudNexus-Id': 'acc_4t6v9w' } });
  expect([status, json.errors[0]?.detail]).toEqual([
    403,
    'The credential does not belong to the account `acc_4t6v9w`.',
  ]);
  expect(headers['www-authenticate']).toBeUndefined();
});

test('a missing scope is 403, and is named', async () => {
  const { send } = await start();
  const { status, headers, json } = await send({ method: 'POST', headers: { Authorization: 'Bearer viewer' } });
  expect([status, json.errors[0]?.detail]).toEqual([403, 'This operation needs the scope `servers:write`.']);
  expect(headers['www-authenticate']).toBe(
    'Bearer realm="cloudnexus", error="insufficient_scope", scope="servers:write"',
  );
});

test('every operation demands what the contract says', async () => {
  const { send } = await start();
  for (const { id, method, path, security, family } of operations) {
    const sent = { method, path: path.replace('{id}', 'x'), headers: { Authorization: 'Bearer unknown' } };
    const { status } = await send(sent);
    expect([id, status === 401]).toEqual([id, security.credential && family === 'api']);
  }
});

test('`GET /account` takes a credential alone, and any account header', async () => {
  const { send } = await start();
  for (const id of [undefined, 'acc_000', account]) {
    expect((await send({ path: '/v2/account', headers: { 'X-CloudNexus-Id': id } })).status).toBe(200);
  }
});

test('`GET /status` takes no credential, and ignores one that is wrong', async () => {
  const { send } = await start();
  for (const Authorization of [undefined, 'Bearer nobody']) {
    expect((await send({ path: '/v2/status', headers: { Authorization, 'X-CloudNexus-Id': undefined } })).status).toBe(
      200,
    );
  }
});

test('a handler gets the principal', async () => {
  const seen: unknown[] = [];
  const { send } = await start({
    handlers: {
      'servers.delete': (call) => {
        seen.push(call.principal.accountId, call.params.id, call.operationId);
        return { document: {} as never, etag: '1' };
      },
    },
    checkResponses: false,
  });
  await send({ method: 'DELETE', path: '/v2/servers/srv_1' });
  expect(seen).toEqual([account, 'srv_1', 'servers.delete']);
});
