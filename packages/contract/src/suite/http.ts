// What HTTP asks of a server before any operation, and Prism answers in its own way. Nothing here needs state.
import { equal, ok } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import { codeOf } from '../harness/subject.ts';
import { read } from '../harness/text.ts';
import { onApi, type Case, type Part } from './case.ts';
import type { Run } from './run.ts';

export const http: Part = {
  name: 'HTTP',
  cases: (contract: Contract) => [
    refusal('an unknown path is 404', { path: '/nowhere' }, 404, 'unknown_path'),
    refusal(
      'a method the path does not have is 405',
      { path: '/servers', method: 'DELETE' },
      405,
      'method_not_allowed',
    ),
    refusal('an unknown query parameter is 400', { path: '/servers?colour=red' }, 400, 'unknown_parameter'),
    refusal('an id of another kind of resource is 400', { path: '/servers/evt_2x9k4m' }, 400, 'invalid_parameter'),
    refusal(
      'a type nobody serves is 406',
      { path: '/servers', headers: { Accept: 'text/csv' } },
      406,
      'not_acceptable',
    ),
    refusal(
      'JSON:API with a parameter is 406',
      { path: '/servers', headers: { Accept: 'application/vnd.api+json; charset=utf-8' } },
      406,
      'not_acceptable',
    ),
    refusal('a body of another type is 415', post('text/plain', 'count=2'), 415, 'unsupported_media_type'),
    refusal(
      'a JSON:API body with a parameter is 415',
      post('application/vnd.api+json; charset=utf-8', '{"data":{"type":"servers"}}'),
      415,
      'unsupported_media_type',
    ),
    refusal('a body that is no JSON is 400', post('application/json', '{"count": 2'), 400, 'malformed_request'),
    refusal(
      'a version nobody serves is 400',
      { path: '/servers', headers: { 'X-CloudNexus-Version': '1.0' } },
      400,
      'unsupported_version',
    ),
    refusal('the stream without an upgrade is 426', { path: '/events/stream' }, 426, 'upgrade_required'),
    refusal(
      'headers of 32 KiB are 431',
      { path: '/servers', headers: { 'X-Padding': 'x'.repeat(32_768) } },
      431,
      'headers_too_large',
    ),
    ...contract.operations
      .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
      .map(({ path }) => head(path)),
    preflight(),
  ],
};

interface Sent {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

function post(type: string, body: string): Sent {
  return { path: '/servers', method: 'POST', headers: { 'Content-Type': type }, body };
}

function refusal(name: string, sent: Sent, status: number, code: string): Case {
  return {
    name,
    targets: onApi,
    run: async (run) => {
      const response = await send(run, sent);
      equal(response.status, status);
      equal(codeOf(read(await response.bytes())?.value), code);
    },
  };
}

function head(path: string): Case {
  return {
    name: `HEAD ${path} is GET without the body`,
    targets: onApi,
    run: async (run) => {
      const [whole, only] = [await send(run, { path }), await send(run, { path, method: 'HEAD' })];
      equal(only.status, whole.status);
      equal(only.headers.get('Content-Type'), whole.headers.get('Content-Type'));
      equal((await only.bytes()).length, 0);
    },
  };
}

function preflight(): Case {
  return {
    name: 'a preflight is answered before credentials are asked for',
    targets: onApi,
    run: async ({ target }) => {
      // Not an answer of the contract, so not by way of the harness.
      const response = await fetch(`${target.baseUrl}/servers`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://console.example.com',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization, x-cloudnexus-id, idempotency-key',
        },
      });
      ok(response.ok);
      ok(response.headers.get('Access-Control-Allow-Methods')?.includes('POST'));
    },
  };
}

async function send(run: Run, { path, headers, ...init }: Sent): Promise<Response> {
  const { apiKey, accountId } = run.target.credentials;
  const own = { Authorization: `Bearer ${apiKey}`, 'X-CloudNexus-Id': accountId };
  const base =
    path.startsWith('/oauth/') || path.startsWith('/.well-known/')
      ? new URL(run.target.baseUrl).origin
      : run.target.baseUrl;
  return await run.fetch(base + path, { ...init, headers: { ...own, ...headers }, redirect: 'manual' });
}
