// The published reference is a promise: its operations, events, payloads, statuses, tiers and headers are in the contract as
// printed there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { specFolder } from '../src/redocly.ts';

interface Body {
  content: Record<string, { examples: Record<string, { $ref: string }> }>;
}

interface Bundle {
  info: { version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, { operationId: string; summary: string; responses: Record<string, unknown> }>>;
  webhooks: Record<string, { post: { requestBody: Body } }>;
  components: {
    examples: Record<string, { value: unknown }>;
    headers: Record<string, unknown>;
    securitySchemes: Record<string, { type: string; name?: string; bearerFormat?: string }>;
  };
}

const bundle: Bundle = JSON.parse(readFileSync(join(specFolder, 'dist/openapi.json'), 'utf8'));

test('the base URL and the version are the published ones', () => {
  expect(bundle.servers[0]?.url).toBe('https://api.cloudnexus.io/v2');
  expect(bundle.info.version).toMatch(/^2\.4\./);
});

test.each([
  ['get', '/servers', 'servers.list', 'List all compute instances'],
  ['post', '/servers', 'servers.create', 'Provision a new server'],
  ['put', '/servers/{id}', 'servers.update', 'Update server configuration'],
  ['delete', '/servers/{id}', 'servers.delete', 'Terminate a server'],
  ['get', '/clusters/k8s', 'clusters.k8s.list', 'List Kubernetes clusters'],
  ['post', '/webhooks', 'webhooks.create', 'Create a webhook subscription'],
])('%s %s is %s', (method, path, operationId, summary) => {
  const operation = bundle.paths[path]?.[method];
  expect(operation).toMatchObject({ operationId, summary });
  expect(Object.keys(operation?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '429', '500']),
  );
});

test('the credentials are a bearer key and the account header', () => {
  expect(bundle.components.securitySchemes).toMatchObject({
    apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'cn_live_sk_<your_api_key>' },
    accountId: { type: 'apiKey', in: 'header', name: 'X-CloudNexus-Id' },
    oauth2: { type: 'oauth2' },
  });
});

test('the tiers have the published limits', () => {
  expect(bundle.info.description).toMatch(/Starter: 100 requests a minute. Professional: 500. Enterprise: 2,000/);
});

test('the rate limit headers have the published names', () => {
  expect(Object.keys(bundle.components.headers)).toEqual(
    expect.arrayContaining(['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']),
  );
});

test('the events are the five of the reference', () => {
  expect(Object.keys(bundle.webhooks)).toEqual([
    'server.created',
    'server.scaled',
    'billing.invoice.finalized',
    'security.threat.detected',
    'cluster.node.joined',
  ]);
});

describe('the printed payloads are examples, field by field and in their order', () => {
  test.each([
    [
      'server.created',
      `{"event":"server.created","id":"evt_9f8a7b6c5d4e","timestamp":"2025-01-15T14:22:00Z","data":{"server_id":"srv_2x9k4m","region":"us-east-1","ip":"10.244.1.5","status":"running"}}`,
    ],
    [
      'security.threat.detected',
      `{"event":"security.threat.detected","id":"evt_1a2b3c4d5e6f","timestamp":"2025-01-15T16:45:12Z","data":{"source_ip":"185.220.101.44","attack_type":"SYN_FLOOD","mitigated":true,"packets_blocked":45200}}`,
    ],
  ])('%s', (event, printed) => {
    const examples = Object.values(
      bundle.webhooks[event]?.post.requestBody.content['application/json']?.examples ?? {},
    );
    const values = examples.map(({ $ref }) => bundle.components.examples[$ref.split('/').at(-1) ?? '']?.value);
    expect(values.map((value) => JSON.stringify(value))).toContain(printed);
  });
});
