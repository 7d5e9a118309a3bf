// A client, its copies with other options, and what it tells.
import { describe, expect, test } from 'vitest';
import { CloudNexus, type Fetch, type Log, type RetryContext } from '../src/index.ts';
import { key, lost, order, refusal, serve, silent, thrownBy } from './server.ts';

const limits = (remaining: number) => ({
  'X-RateLimit-Limit': '500',
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Reset': '1736950980',
  'X-Request-Id': 'req_1',
});
const seen = (remaining: number) => ({ limit: 500, remaining, resetAt: new Date('2025-01-15T14:23:00Z') });

test("the reference's example runs", async () => {
  const server = await serve({});
  const cn = server.client();
  const created = await cn.servers.create({
    region: 'us-east-1',
    plan: 'professional',
    image: 'ubuntu-22.04',
    count: 2,
  });
  expect(`Deployed: ${created.id}`).toBe('Deployed: srv_2x9k4m');
});

describe('withResponse()', () => {
  test('tells all there is', async () => {
    const server = await serve({ status: 503, headers: { 'Retry-After': '0' } }, { headers: limits(498) });
    const { data, requestId, rateLimit, attempts, response } = await server
      .client()
      .servers.get('srv_1')
      .withResponse();
    expect(data.id).toBe('srv_2x9k4m');
    expect({ requestId, rateLimit, attempts }).toEqual({ requestId: 'req_1', rateLimit: seen(498), attempts: 2 });
    expect(response.status).toBe(200);
  });

  test('throws what the call throws, once', async () => {
    const server = await serve({ status: 404 });
    await expect(server.client().servers.get('srv_1').withResponse()).rejects.toMatchObject({ status: 404 });
    await new Promise((resolve) => {
      setTimeout(resolve, 20); // an unhandled rejection would fail the run
    });
  });

  test('does not send the request again', async () => {
    const server = await serve({});
    const call = server.client().servers.get('srv_1');
    await Promise.all([call, call.withResponse(), call.withResponse()]);
    expect(server.received).toHaveLength(1);
  });
});

describe('rateLimit', () => {
  test('is what the last response told, of any client made from the same', async () => {
    const server = await serve({ headers: limits(499) }, { headers: limits(498) }, {});
    const cn = server.client();
    expect(cn.rateLimit).toBeUndefined();
    await cn.servers.get('srv_1');
    expect(cn.rateLimit).toEqual(seen(499));
    await cn.with({ timeout: 5000 }).servers.get('srv_1');
    expect(cn.rateLimit).toEqual(seen(498));
    await cn.servers.get('srv_1');
    expect(cn.rateLimit).toEqual(seen(498));
  });

  test('is told by errors too', async () => {
    const server = await serve({ status: 404, headers: limits(1) });
    const cn = server.client();
    await thrownBy(cn.servers.get('srv_1'));
    expect(cn.rateLimit).toEqual(seen(1));
  });

  test("is the account's, not the address's, which calls without a credential use", async () => {
    const server = await serve({ headers: limits(7) });
    const cn = server.client();
    await cn.status.get();
    expect(cn.rateLimit).toBeUndefined();
  });
});

describe('with()', () => {
  test('changes what it is given and keeps the rest', async () => {
    const server = await serve(silent);
    const cn = server.client({ headers: { 'X-Team': 'web' } });
    const quick = cn.with({ timeout: 50, headers: { 'X-Trace': '1' }, maxRetries: undefined });
    expect(quick).toBeInstanceOf(CloudNexus);
    await expect(quick.servers.get('srv_1')).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(server.received[0]?.headers).toMatchObject({
      'x-team': 'web',
      'x-trace': '1',
      authorization: `Bearer ${key}`,
      'x-cloudnexus-id': 'acc_8k3m5p',
    });
  });

  test('leaves the first client as it was', async () => {
    const server = await serve({});
    const cn = server.client();
    cn.with({ headers: { 'X-Trace': '1' }, accountId: 'acc_other' });
    await cn.servers.get('srv_1');
    expect(server.received[0]?.headers['x-cloudnexus-id']).toBe('acc_8k3m5p');
    expect(server.received[0]?.headers).not.toHaveProperty('x-trace');
  });
});

describe('hooks', () => {
  test('see every attempt, and may change the request', async () => {
    const server = await serve(
      { status: 503, headers: { 'Retry-After': '0' }, body: refusal('service_unavailable') },
      {},
    );
    const seenThere: unknown[] = [];
    const cn = server.client({
      hooks: {
        request: (request, { operation, attempt }) => {
          seenThere.push(`${operation} ${attempt} ${request.method}`);
          const headers = new Headers(request.headers);
          headers.set('X-Attempt', String(attempt));
          return new Request(request, { headers });
        },
        response: async (response, { attempt }) => {
          seenThere.push(`${attempt} ${response.status} ${(await response.clone().text()).length > 0}`);
        },
        retry: ({ attempt, error, wait }) => {
          seenThere.push(`${attempt} ${error.name} ${wait}`);
        },
      },
    });
    await cn.servers.create(order);
    expect(seenThere).toEqual([
      'servers.create 1 POST',
      '1 503 true',
      '1 ServerError 0',
      'servers.create 2 POST',
      '2 200 true',
    ]);
    expect(server.received.map(({ headers }) => headers['x-attempt'])).toEqual(['1', '2']);
    expect(server.received.map(({ body }) => body)).toEqual([JSON.stringify(order), JSON.stringify(order)]);
  });

  test.each(['request', 'response', 'retry'] as const)('end the call with what %s throws', async (name) => {
    const server = await serve({ status: 503, headers: { 'Retry-After': '0' } });
    const wrong = new Error('The hook is wrong');
    const cn = server.client({
      hooks: {
        [name]: () => {
          throw wrong;
        },
      },
    });
    expect(await thrownBy(cn.servers.get('srv_1'))).toBe(wrong);
    expect(server.received.length).toBeLessThanOrEqual(1);
  });

  test('see a lost answer in retry', async () => {
    const server = await serve(lost, {});
    const retries: RetryContext[] = [];
    const cn = server.client({ hooks: { retry: (context) => void retries.push(context) } });
    await cn.servers.get('srv_1');
    expect(retries).toEqual([
      {
        operation: 'servers.get',
        attempt: 1,
        error: expect.objectContaining({ name: 'ConnectionError' }),
        wait: expect.any(Number),
      },
    ]);
  });

  test('need not be all there', async () => {
    const server = await serve({});
    await expect(server.client({ hooks: {} }).servers.get('srv_1')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
  });
});

test('a log gets a line per attempt and per retry, and no secret', async () => {
  const unavailable = { status: 503, headers: { 'Retry-After': '0' }, body: refusal('service_unavailable') };
  const server = await serve(unavailable, lost, { headers: limits(1) });
  const lines: string[] = [];
  const log: Log = { debug: (line) => lines.push(`debug ${line}`), warn: (line) => lines.push(`warn ${line}`) };
  await server.client({ log }).servers.create(order);
  const url = `${server.url}/servers`;
  expect(lines).toEqual([
    `debug servers.create: POST ${url}: 503 (attempt 1)`,
    'warn servers.create: 503 service_unavailable No. (request req_5f3k9q2m7x1c), again in 0 ms',
    `debug servers.create: POST ${url}: no answer (attempt 2)`,
    expect.stringMatching(/^warn servers.create: no answer from POST .*, again in \d+ ms$/),
    `debug servers.create: POST ${url}: 200 (attempt 3)`,
  ]);
  expect(lines.join()).not.toContain(key);
});

describe('another fetch', () => {
  test('sends the requests', async () => {
    const server = await serve({});
    const urls: unknown[] = [];
    const own: Fetch = (input, init) => {
      urls.push(input);
      return fetch(input, init);
    };
    await server.client({ fetch: own }).servers.create(order);
    expect(urls).toEqual([`${server.url}/servers`]);
    expect(server.received[0]?.body).toBe(JSON.stringify(order));
  });
});

test('methods work apart from their client', async () => {
  const server = await serve({});
  const { get } = server.client().servers;
  await expect(get('srv_1')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
});
