// What scripts rely on: exit codes, and what is on which stream.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, test } from 'vitest';
import { newMachine, type Machine } from './kit/host.ts';

const env = { CN_API_KEY: 'cn_live_sk_abc123', CN_ACCOUNT_ID: 'acc_8k3m5p', CN_BASE_URL: 'http://127.0.0.1:1/v2' };
let machine: Machine;
beforeEach((context) => {
  machine = newMachine({ env });
  context.onTestFinished(() => machine.remove());
});

test.each([
  ['servers', 'Compute instances'],
  ['servers --help', 'list'],
  ['servers create --help', '--region <text>'],
  ['help servers create', '--region <text>'],
  ['clusters k8s', 'nodes'],
  ['--help', 'listen'],
  ['--version', '2.'],
])('%s is 0, and on stdout', async (line, text) => {
  const { code, out, err } = await machine.run(line);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(text);
});

test.each([
  ['server list', 'Did you mean cloudnexus servers?'],
  ['servers lst', 'Did you mean cloudnexus servers list?'],
  ['servers list --regoin x', 'Did you mean --region?'],
  ['servers get', 'needs <id>'],
  ['servers get srv_1 srv_2', 'has no use for "srv_2"'],
  ['servers create --region us-east-1', 'needs --plan and --image'],
  ['servers list --page-size many', 'must be a whole number'],
  ['servers list --limit 0', '--limit must be 1 or more'],
  ['servers list --all --before x', '--before asks for one page'],
  ['servers list --region', '--region needs a value'],
  ['servers list --json=yes', '--json takes no value'],
  ['servers create --tag env --region a --plan b --image c', '--tag is "env"; it must be name=value'],
  ['servers create --data [] --region a --plan b --image c', '--data is no JSON object'],
  ['servers create --user-data @nowhere --region a --plan b --image c', 'cannot be read'],
  ['listen --since yesterday', '--since is "yesterday"'],
  ['listen --events server.create', 'Did you mean server.created?'],
  ['listen --forward-to ftp://localhost', '--forward-to is'],
])('%s is 2, says what is wrong, and sends nothing', async (line, text) => {
  const { code, out, err } = await machine.run(line, { fetch: () => Promise.reject(new Error('something was sent')) });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(text);
});

test('an API that is not there is 3, with where and why', { timeout: 60_000 }, async () => {
  const { code, out, err } = await machine.run('account get');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(/^Error: .*(127\.0\.0\.1:1|ECONNREFUSED|bad port)/);
});

test('a proxy that answers with a page is 1, and its page cannot take over the terminal', async () => {
  const server = createServer((_, response) =>
    response.writeHead(403, { 'Content-Type': 'text/html' }).end('<h1>\u001b[2JNo</h1>'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  const { code, err } = await machine.run(`account get --base-url http://127.0.0.1:${port}/v2`);
  server.close();
  expect(code).toBe(1);
  expect(err).toContain('Refused: 403');
  expect(err).not.toContain('\u001b');
});
