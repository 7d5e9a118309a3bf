// Eleven ways to break the contract. Each check of the harness is meant to find at least one.
import type { Request } from '../contract/request.ts';
import { withHeader } from './answer.ts';
import type { Answer, Defect } from './defect.ts';

const credentials = { Authorization: 'Bearer cn_live_sk_abc123', 'X-CloudNexus-Id': 'acc_8k3m5p' };
const aServer = '/servers/srv_2x9k4m';
const tooMany = { region: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04', count: 99 };

const get = (path: string, headers: Record<string, string> = {}): Request => ({
  method: 'GET',
  path,
  headers: { ...credentials, ...headers },
});
const post = (path: string, body: unknown): Request => ({
  method: 'POST',
  path,
  headers: { ...credentials, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const defects: Defect[] = [
  {
    name: 'unknown-path',
    does: 'answers `/machines`, which the contract does not have, as it answers `/servers`',
    foundBy: 'operation',
    probe: get('/machines'),
    overlooks: 'path',
  },
  {
    name: 'undocumented-status',
    does: 'refuses a body with 422, where the contract has 400',
    foundBy: 'status',
    probe: post('/servers', tooMany),
    spoil: (answer) => ({ ...answer, status: 422 }),
  },
  {
    name: 'missing-header',
    does: 'leaves `X-RateLimit-Limit` out',
    foundBy: 'header',
    probe: get(aServer),
    spoil: (answer) => withHeader(answer, 'X-RateLimit-Limit'),
  },
  {
    name: 'header-of-wrong-type',
    does: 'sends `X-RateLimit-Limit: many`',
    foundBy: 'header',
    probe: get(aServer),
    spoil: (answer) => withHeader(answer, 'X-RateLimit-Limit', 'many'),
  },
  {
    name: 'no-retry-after',
    does: 'answers 429 without `Retry-After`',
    foundBy: 'header',
    probe: get(aServer, { Prefer: 'code=429' }),
    spoil: (answer) => withHeader(answer, 'Retry-After'),
  },
  {
    name: 'charset',
    does: 'adds a `charset` to `application/vnd.api+json`, which JSON:API forbids',
    foundBy: 'media-type',
    probe: get(aServer, { Accept: 'application/vnd.api+json' }),
    spoil: (answer) => withHeader(answer, 'Content-Type', 'application/vnd.api+json; charset=utf-8'),
  },
  {
    name: 'missing-attribute',
    does: 'leaves the `region` of a server out',
    foundBy: 'body',
    probe: get(aServer),
    spoil: (answer) => withAttributes(answer, (attributes) => ({ ...attributes, region: undefined })),
  },
  {
    name: 'unevaluated-property',
    does: 'shows the hash of a secret, in an object that `unevaluatedProperties` closes',
    foundBy: 'body',
    probe: post('/webhooks', { url: 'https://example.com/hooks/cloudnexus', events: ['server.created'] }),
    spoil: (answer) => withAttributes(answer, (attributes) => ({ ...attributes, secret_hash: '5f4dcc3b5aa7' })),
    given: {
      says: 'the attributes of a webhook with its secret, an `allOf`, are closed; no schema uses such a keyword today',
      change: (bundle) => {
        Object(bundle).components.schemas.WebhookWithSecretAttributes.unevaluatedProperties = false;
      },
    },
  },
  {
    name: 'unknown-parameter',
    does: 'takes `?verbose=true`, which the contract does not have',
    foundBy: 'query',
    probe: get('/servers?verbose=true'),
    overlooks: 'query',
  },
  {
    name: 'wrong-body',
    does: 'takes a `count` of 99, where the contract has at most 20',
    foundBy: 'request-body',
    probe: post('/servers', tooMany),
    overlooks: 'body',
  },
  {
    name: 'stranger',
    does: 'answers without credentials',
    foundBy: 'credentials',
    probe: { method: 'GET', path: '/servers', headers: {} },
    overlooks: 'credentials',
  },
];

type Attributes = Record<string, unknown>;

function withAttributes(answer: Answer, change: (attributes: Attributes) => Attributes): Answer {
  const body = structuredClone(answer.body);
  const data: { attributes: Attributes } = Object(body).data;
  data.attributes = change(data.attributes);
  return { ...answer, body };
}
