// A request with many things wrong is refused for the first of them in a fixed order.
import { expect, test } from 'vitest';
import { account } from './kit/fakes.ts';
import { start } from './kit/start.ts';
import type { Sent } from './kit/send.ts';

/** Each has everything wrong that the one before had, but for its last. */
const worse: readonly [string, Sent][] = [
  ['400 malformed_request', { path: '/v2/webhooks?%zz' }],
  ['404 unknown_path', { path: '/v2/webhook?x=1', headers: { 'X-CloudNexus-Id': '' } }],
  ['405 method_not_allowed', { path: '/v2/webhooks?x=1', method: 'DELETE', headers: { Authorization: '' } }],
  ['401 missing_credentials', { headers: { Authorization: undefined } }],
  ['401 invalid_credentials', { headers: { Authorization: 'Bearer nobody', 'X-CloudNexus-Id': '' } }],
  ['401 missing_account', { headers: { Authorization: 'Bearer viewer', 'X-CloudNexus-Id': undefined } }],
  ['403 account_mismatch', { headers: { Authorization: 'Bearer viewer', 'X-CloudNexus-Id': 'acc_000' } }],
  ['403 insufficient_scope', { headers: { Authorization: 'Bearer viewer' } }],
  ['406 not_acceptable', {}],
  ['415 unsupported_media_type', { headers: { Accept: undefined } }],
  ['413 payload_too_large', { headers: { Accept: undefined, 'Content-Type': 'application/json' } }],
  [
    '400 unknown_parameter',
    { headers: { Accept: undefined, 'Content-Type': 'application/json' }, body: '{"events":"{' },
  ],
  [
    '400 malformed_request',
    { path: '/v2/webhooks', headers: { Accept: undefined, 'Content-Type': 'application/json' }, body: '{"events":"{' },
  ],
  [
    '400 invalid_body',
    { path: '/v2/webhooks', headers: { Accept: undefined, 'Content-Type': 'application/json' }, body: '{"events":""}' },
  ],
];

/** Wrong in everything that a request can say about itself. */
const worst: Sent = {
  method: 'POST',
  path: '/v2/webhooks?x=1',
  headers: {
    Authorization: 'Bearer owner',
    'X-CloudNexus-Id': account,
    Accept: 'text/csv',
    'Content-Type': 'text/plain',
  },
  body: 'x'.repeat(1_048_577),
};

test.each(worse)('%s comes before what else is wrong', async (expected, sent) => {
  const { send } = await start();
  const reply = await send({ ...worst, ...sent, headers: { ...worst.headers, ...sent.headers } });
  expect(`${reply.status} ${reply.json.errors[0]?.code}`).toBe(expected);
});

test('429 comes before everything but 400 malformed_request', async () => {
  const { send, limiter } = await start();
  limiter.leave(account, 0);
  const paths = ['/v2/nowhere', '/v2/webhooks', '/v2/servers?x=1'];
  const replies = await Promise.all(paths.map((path) => send({ ...worst, path, method: 'DELETE' })));
  expect(replies.map(({ status }) => status)).toEqual([429, 429, 429]);
  expect((await send({ path: '/v2/servers?%zz' })).status).toBe(400);
});

test('a handler is reached when nothing is wrong', async () => {
  const { send } = await start();
  const body = { url: 'https://example.com/hooks', events: ['server.created'] };
  expect((await send({ method: 'POST', path: '/v2/webhooks', body })).status).toBe(200);
});
