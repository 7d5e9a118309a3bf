// Lists: one page, all of them, and loops that never end.
import { describe, expect, test } from 'vitest';
import { CloudNexusError, NotFoundError } from '../src/index.ts';
import { serve, thrownBy, type Answer } from './server.ts';

/** A page of servers, which leads to another one. */
function page(ids: string[], next: string | null = null): Answer {
  return {
    headers: { 'X-Request-Id': `req_${ids[0]}` },
    body: { data: ids.map((id) => ({ type: 'servers', id })), links: { next } },
  };
}

const after = (cursor: string): string => `/v2/servers?page%5Bsize%5D=2&page%5Bafter%5D=${cursor}`;

const three = [page(['srv_1', 'srv_2'], after('b')), page(['srv_3', 'srv_4'], after('d')), page(['srv_5'])];

const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);

describe('rule 8: a list', () => {
  test('is one page when it is awaited', async () => {
    const server = await serve(...three);
    const first = await server.client().servers.list({ page: { size: 2 } });
    expect(ids(first.data)).toEqual(['srv_1', 'srv_2']);
    expect(first.hasNext).toBe(true);
    expect(first.document.links).toEqual({ next: after('b') });
    expect(server.received).toHaveLength(1);
  });

  test('is everything in a loop, page by page', async () => {
    const server = await serve(...three);
    const seen: string[] = [];
    for await (const { id } of server.client().servers.list({ page: { size: 2 } })) seen.push(id);
    expect(seen).toEqual(['srv_1', 'srv_2', 'srv_3', 'srv_4', 'srv_5']);
    expect(server.received.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/v2/servers?page[size]=2',
      '/v2/servers?page[size]=2&page[after]=b',
      '/v2/servers?page[size]=2&page[after]=d',
    ]);
  });

  test('asks for no more pages than the loop wants', async () => {
    const server = await serve(...three);
    for await (const { id } of server.client().servers.list()) if (id === 'srv_2') break;
    expect(server.received).toHaveLength(1);
  });

  test('sends nothing before it is used, and its first page once', async () => {
    const server = await serve(...three);
    const list = server.client().servers.list();
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(server.received).toHaveLength(0);
    const [one, other] = await Promise.all([list, list]);
    expect(one).toBe(other);
    expect(server.received).toHaveLength(1);
  });

  test('has its pages one by one', async () => {
    const server = await serve(...three);
    const sizes: number[] = [];
    for await (const { data } of server.client().servers.list().pages()) sizes.push(data.length);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test('can be walked by hand, and again from any page', async () => {
    const server = await serve(...three, page(['srv_3', 'srv_4'], after('d')));
    const first = await server.client().servers.list();
    const second = await first.next();
    const third = await second?.next();
    expect(ids(third?.data ?? [])).toEqual(['srv_5']);
    expect(third?.hasNext).toBe(false);
    expect(await third?.next()).toBeNull();
    expect(ids((await first.next())?.data ?? [])).toEqual(['srv_3', 'srv_4']);
  });

  test('tells of its first page what every call tells', async () => {
    const server = await serve(...three);
    const first = await server.client().servers.list().withResponse();
    expect(first).toMatchObject({ requestId: 'req_srv_1', attempts: 1 });
    expect(ids(first.data.data)).toEqual(['srv_1', 'srv_2']);
  });

  test('is a promise in every respect', async () => {
    const server = await serve({ status: 404 });
    let done = false;
    const list = server.client().servers.list();
    await expect(list.catch(() => 'caught')).resolves.toBe('caught');
    await expect(list.finally(() => (done = true))).rejects.toBeInstanceOf(NotFoundError);
    expect(done).toBe(true);
  });

  test('that fails on its way throws what failed', async () => {
    const server = await serve(page(['srv_1'], after('b')), { status: 404 });
    const seen: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of server.client().servers.list()) seen.push(id);
    };
    expect(await thrownBy(loop())).toBeInstanceOf(NotFoundError);
    expect(seen).toEqual(['srv_1']);
  });

  test('goes on through a page with nothing on it', async () => {
    const server = await serve(page(['srv_1'], after('b')), page([], after('c')), page(['srv_2']));
    expect(ids(await server.client().servers.list().toArray({ limit: 9 }))).toEqual(['srv_1', 'srv_2']);
  });

  test('follows only the query of a link, so that no key goes to another host', async () => {
    const elsewhere = await serve({});
    const server = await serve(page(['srv_1'], `${elsewhere.url}/servers?page[after]=b`), page(['srv_2']));
    expect(ids(await server.client().servers.list().toArray({ limit: 9 }))).toEqual(['srv_1', 'srv_2']);
    expect(elsewhere.received).toEqual([]);
    expect(server.received[1]?.url).toContain('/v2/servers?page');
  });

  test('below another one is found by its id', async () => {
    const server = await serve(page(['dlv_1'], '/v2/webhooks/whk_1/deliveries?page%5Bafter%5D=b'), page(['dlv_2']));
    await server
      .client()
      .deliveries.list('whk_1', { filter: { status: 'retrying' } })
      .toArray({ limit: 9 });
    expect(server.received.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/v2/webhooks/whk_1/deliveries?filter[status]=retrying',
      '/v2/webhooks/whk_1/deliveries?page[after]=b',
    ]);
  });
});

describe('rule 8: a loop that repeats itself', () => {
  test('ends with an error where a page leads to itself', async () => {
    const server = await serve(page(['srv_1'], after('b')));
    const seen: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of server.client().servers.list()) seen.push(id);
    };
    const error = await thrownBy(loop());
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(error).toMatchObject({ message: expect.stringContaining('circles') });
    expect(seen).toEqual(['srv_1']);
    expect(server.received).toHaveLength(2);
  });

  test('ends with an error where pages lead to each other', async () => {
    const [b, c] = [page(['srv_2'], after('c')), page(['srv_3'], after('b'))];
    const server = await serve(page(['srv_1'], after('b')), b, c, b, c, b, c);
    expect(await thrownBy(server.client().servers.list().toArray({ limit: 100 }))).toBeInstanceOf(CloudNexusError);
    expect(server.received).toHaveLength(3);
  });
});

describe('rule 8: toArray', () => {
  test('never has more than its limit, and asks for no page beyond it', async () => {
    const server = await serve(...three);
    expect(ids(await server.client().servers.list().toArray({ limit: 3 }))).toEqual(['srv_1', 'srv_2', 'srv_3']);
    expect(server.received).toHaveLength(2);
  });

  test('has everything below its limit', async () => {
    const server = await serve(...three);
    expect(await server.client().servers.list().toArray({ limit: 100 })).toHaveLength(5);
  });

  test.each([undefined, {}, { limit: undefined }, { limit: Number.NaN }, { limit: -1 }])(
    'needs a limit: %j',
    async (given) => {
      const server = await serve(...three);
      const error = await thrownBy(
        server
          .client()
          .servers.list()
          .toArray(given as { limit: number }),
      ); // as without types
      expect(error).toBeInstanceOf(CloudNexusError);
      expect(error).toMatchObject({ message: expect.stringContaining('limit') });
      expect(server.received).toEqual([]);
    },
  );

  test('with a limit of 0 is empty', async () => {
    const server = await serve(...three);
    expect(await server.client().servers.list().toArray({ limit: 0 })).toEqual([]);
  });
});
