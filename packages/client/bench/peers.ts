// Who is measured, and the least program that has a client to call.

export interface Subject {
  name: string;
  /** What `import()` loads. */
  module: string;
  /** A whole program that constructs a client, or uses the one function. */
  program: string;
}

export interface Client extends Subject {
  /** What else the program does where its types are checked: it calls one operation. */
  call: string;
}

export const ours: Client = {
  name: '@cloudnexus/sdk',
  module: '@cloudnexus/sdk',
  program: `import { CloudNexus } from '@cloudnexus/sdk';
export const client = new CloudNexus('key');`,
  call: "client.servers.get('srv_2x9k4m')",
};

/** The baseline of size and types: what our client stands on. */
export const openapiFetch: Client = {
  name: 'openapi-fetch',
  module: 'openapi-fetch',
  program: `import createClient from 'openapi-fetch';
import type { paths } from '@cloudnexus/types';
export const client = createClient<paths>({ baseUrl: 'https://example.com' });`,
  call: "client.GET('/servers/{id}', { params: { path: { id: 'srv_2x9k4m' } } })",
};

export const peers: readonly Client[] = [
  openapiFetch,
  {
    name: '@hey-api/client-fetch',
    module: '@hey-api/client-fetch',
    program: `import { createClient, createConfig } from '@hey-api/client-fetch';
export const client = createClient(createConfig({ baseUrl: 'https://example.com' }));`,
    call: "client.get({ url: '/servers/{id}', path: { id: 'srv_2x9k4m' } })",
  },
  {
    name: 'ky',
    module: 'ky',
    program: `import ky from 'ky';
export const client = ky.create({ prefix: 'https://example.com' });`,
    call: "client.get('servers/srv_2x9k4m').json()",
  },
  {
    name: 'stripe',
    module: 'stripe',
    program: `import Stripe from 'stripe';
export const client = new Stripe('key');`,
    call: "client.customers.retrieve('cus_123')",
  },
  {
    name: 'octokit',
    module: 'octokit',
    program: `import { Octokit } from 'octokit';
export const client = new Octokit({ auth: 'key' });`,
    call: "client.rest.repos.get({ owner: 'owner', repo: 'repo' })",
  },
  {
    name: 'openai',
    module: 'openai',
    program: `import OpenAI from 'openai';
export const client = new OpenAI({ apiKey: 'key' });`,
    call: "client.models.retrieve('model')",
  },
  {
    name: 'cloudflare',
    module: 'cloudflare',
    program: `import Cloudflare from 'cloudflare';
export const client = new Cloudflare({ apiToken: 'key' });`,
    call: "client.zones.get({ zone_id: 'zone' })",
  },
];

export const ourUnwrap: Subject = {
  name: 'unwrap of @cloudnexus/sdk/webhooks',
  module: '@cloudnexus/sdk/webhooks',
  program: `export { unwrap } from '@cloudnexus/sdk/webhooks';`,
};

export const ourVerifyWebhook: Subject = {
  name: 'verifyWebhook of @cloudnexus/sdk/webhooks',
  module: '@cloudnexus/sdk/webhooks',
  program: `export { verifyWebhook } from '@cloudnexus/sdk/webhooks';`,
};

export const standardWebhooks: Subject = {
  name: 'standardwebhooks',
  module: 'standardwebhooks',
  program: `import { Webhook } from 'standardwebhooks';
export const webhook = new Webhook('c2VjcmV0');`,
};

export const stripeWebhooks: Subject = {
  name: 'stripe',
  module: 'stripe',
  program: `import Stripe from 'stripe';
export const { webhooks } = Stripe;`,
};
