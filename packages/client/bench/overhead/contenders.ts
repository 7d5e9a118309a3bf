// The same two requests, a GET and a POST, by every client: sent, awaited, and the answer read. All send the headers that the
// API asks for or recommends; stripe and openai have their own, which are as many.
import { CloudNexus } from '@cloudnexus/sdk';
import type { paths } from '@cloudnexus/types';
import { createClient as createHeyApi, createConfig } from '@hey-api/client-fetch';
import ky from 'ky';
import OpenAI from 'openai';
import createOpenapiFetch from 'openapi-fetch';
import { Stripe } from 'stripe';

export interface Contender {
  name: string;
  get(): Promise<unknown>;
  post(): Promise<unknown>;
}

const id = 'srv_2x9k4m';
const body = { region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04', count: 1 };
const headers = {
  Accept: 'application/json',
  Authorization: 'Bearer cn_live_sk_abc123',
  'User-Agent': 'cloudnexus-ts/2.4.0',
  'X-CloudNexus-Id': 'acc_8k3m5p',
  'X-CloudNexus-Version': '2.4',
};
/** Every POST has another key, which makes its retries safe. */
const keyed = (): Record<string, string> => ({ 'Idempotency-Key': crypto.randomUUID() });

/**
 * @param origin where the server is, such as `http://127.0.0.1:4000`
 * @param send what carries the requests, the platform's `fetch` or something that costs less
 * @returns the plain request first: what the others are compared with
 */
export function contenders(origin: string, send: typeof fetch): Contender[] {
  return [plain(origin, send), cloudnexus(origin, send), ...others(origin, send)];
}

function plain(origin: string, send: typeof fetch): Contender {
  const postHeaders = { ...headers, 'Content-Type': 'application/json' };
  const post = async (): Promise<Response> =>
    await send(`${origin}/servers`, {
      method: 'POST',
      headers: { ...postHeaders, ...keyed() },
      body: JSON.stringify(body),
    });
  return {
    name: 'fetch',
    get: async () => await read(await send(`${origin}/servers/${id}`, { headers })),
    post: async () => await read(await post()),
  };
}

async function read(response: Response): Promise<unknown> {
  return await response.json();
}

function cloudnexus(baseUrl: string, send: typeof fetch): Contender {
  const cn = new CloudNexus('cn_live_sk_abc123', { accountId: 'acc_8k3m5p', baseUrl, fetch: send });
  return {
    name: '@cloudnexus/sdk',
    get: async () => await cn.servers.get(id),
    post: async () => await cn.servers.create(body),
  };
}

function others(origin: string, send: typeof fetch): Contender[] {
  const openapiFetch = createOpenapiFetch<paths>({ baseUrl: origin, headers, fetch: send });
  const heyApi = createHeyApi(createConfig({ baseUrl: origin, headers, fetch: send }));
  const kyClient = ky.create({ prefix: origin, headers, fetch: send });
  const { hostname, port } = new URL(origin);
  const stripe = new Stripe('sk_test_abc123', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(send),
  });
  const openai = new OpenAI({ apiKey: 'abc123', baseURL: origin, fetch: send });
  return [
    {
      name: 'openapi-fetch',
      get: async () => await openapiFetch.GET('/servers/{id}', { params: { path: { id } } }),
      post: async () => await openapiFetch.POST('/servers', { body, headers: keyed() }),
    },
    {
      name: '@hey-api/client-fetch',
      get: async () => await heyApi.get({ url: '/servers/{id}', path: { id } }),
      post: async () => await heyApi.post({ url: '/servers', body, headers: keyed() }),
    },
    {
      name: 'ky',
      get: async () => await kyClient.get(`servers/${id}`).json(),
      post: async () => await kyClient.post('servers', { json: body, headers: keyed() }).json(),
    },
    {
      name: 'stripe',
      get: async () => await stripe.customers.retrieve(id),
      post: async () => await stripe.customers.create({ name: body.image, description: body.plan }),
    },
    {
      name: 'openai',
      get: async () => await openai.models.retrieve(id),
      post: async () => await openai.moderations.create({ input: body.image, model: body.plan }),
    },
  ];
}
