// Clusters through the whole API, with every answer held against the contract.
import { describe, expect, test, type TestContext } from 'vitest';
import { openCipher } from '../../src/encryption/check.ts';
import { readKubeconfig } from '../../src/clusters/kubeconfig/read.ts';
import { registerCluster, removeCluster } from '../../src/clusters/register.ts';
import { engines, newFolder, type Engine } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { sources, type Account, type Answer, type Resource, type WholeApi } from '../kit/whole.ts';
import type { Kubernetes } from './kit/kubernetes.ts';
import { newKubernetes, patient } from './kit/world.ts';

const key = Buffer.alloc(32, 7).toString('base64');

interface World {
  readonly api: WholeApi;
  readonly mine: Account;
  register(account: Account, kubernetes: Kubernetes, name: string, region?: string): Promise<string>;
}

async function start(engine: Engine, context: TestContext): Promise<World> {
  const dataDir = newFolder(context);
  const api = await startWhole(engine, context, { CN_ENCRYPTION_KEY: key, CN_DATA_DIR: dataDir });
  const encryptionKeys = [Buffer.from(key, 'base64')];
  const cipher = await openCipher({ encryptionKeys, dataDir }, api.store);
  return {
    api,
    mine: await api.account('mine'),
    register: async ({ id: accountId }, kubernetes, name, region = 'us-east-1') => {
      const kubeconfig = readKubeconfig(kubernetes.kubeconfig(), undefined, () => new Uint8Array());
      const registration = { accountId, name, region, kubeconfig };
      return (await api.store.transaction((tx) => registerCluster(tx, registration, { cipher, sources }))).id;
    },
  };
}

function resources({ json }: Answer): Resource[] {
  return [json.data].flat();
}

function names(answer: Answer): unknown[] {
  return resources(answer).map(({ attributes }) => attributes['name']);
}

async function connected({ send }: Account, id: string, count: number): Promise<void> {
  const read = async (): Promise<unknown> => (await send('GET', `/v2/clusters/k8s/${id}`)).json.data.attributes;
  await expect.poll(read, patient).toMatchObject({ status: 'connected', node_count: count });
}

/** The names of the nodes with such an index, in their order. */
function every(keep: (index: number) => boolean): string[] {
  return Array.from({ length: 12 }, (_, index) => index)
    .filter(keep)
    .map((index) => `n${String(index).padStart(2, '0')}`);
}

/** Without what differs from one answer to another. */
function anonymous(text: string): string {
  return text.replaceAll(/req_[0-9a-z]+/g, 'req_');
}

describe.each(engines)('on %s', (engine) => {
  test('a cluster, its nodes and its events are what the contract says', patient, async (context) => {
    const { mine, register } = await start(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('main', { roles: ['control-plane'] });
    kubernetes.join('worker-1', { roles: ['worker'], region: 'us-east-1a' });
    kubernetes.join('worker-2', { ready: false, ip: null });
    kubernetes.join('worker-3');
    const id = await register(mine, kubernetes, 'production');
    await connected(mine, id, 4);
    kubernetes.leave('worker-3');
    await connected(mine, id, 3);

    const cluster = await mine.send('GET', `/v2/clusters/k8s/${id}`);
    expect(cluster.json.data).toEqual({
      type: 'kubernetes-clusters',
      id,
      attributes: {
        name: 'production',
        region: 'us-east-1',
        version: 'v1.31.4',
        status: 'connected',
        status_reason: null,
        node_count: 3,
        registered_at: expect.any(String),
        updated_at: expect.any(String),
      },
      relationships: { nodes: { links: { related: `/v2/clusters/k8s/${id}/nodes` } } },
      links: { self: `/v2/clusters/k8s/${id}` },
    });
    const etag = cluster.headers.get('ETag') ?? '';
    const again = await mine.send('GET', `/v2/clusters/k8s/${id}`, { headers: { 'If-None-Match': etag } });
    expect([etag, again.headers.get('ETag')]).toEqual([expect.stringMatching(/^"\d+"$/), etag]);

    const nodes = resources(await mine.send('GET', `/v2/clusters/k8s/${id}/nodes?sort=name`));
    expect(nodes.map(({ attributes }) => attributes)).toEqual([
      expect.objectContaining({ name: 'main', roles: ['control-plane'], ip: '10.244.2.11', region: 'us-east-1' }),
      expect.objectContaining({ name: 'worker-1', roles: ['worker'], status: 'ready', region: 'us-east-1a' }),
      expect.objectContaining({ name: 'worker-2', roles: [], status: 'not_ready', ip: null }),
    ]);
    const events = resources(await mine.send('GET', '/v2/events'));
    expect(events.map(({ attributes }) => Object(attributes['data']).name).toSorted()).toEqual([
      'worker-1',
      'worker-3',
    ]);
    expect((await mine.send('GET', '/v2/status')).text).toContain('"name":"clusters","status":"operational"');
  });

  test('nodes are filtered, sorted and read page by page', patient, async (context) => {
    const { mine, register } = await start(engine, context);
    const kubernetes = await newKubernetes(context);
    for (let index = 0; index < 12; index += 1)
      kubernetes.join(`n${String(index).padStart(2, '0')}`, { ready: index % 3 > 0, region: `zone-${index % 2}` });
    const id = await register(mine, kubernetes, 'production');
    await connected(mine, id, 12);
    const read = (query: string): Promise<Answer> => mine.send('GET', `/v2/clusters/k8s/${id}/nodes?${query}`);

    expect(names(await read('sort=name&filter[status]=not_ready'))).toEqual(every((index) => index % 3 === 0));
    expect(names(await read('sort=-name&filter[region]=zone-1'))).toEqual(
      every((index) => index % 2 === 1).toReversed(),
    );
    const both = await read('sort=name&filter[region]=zone-0&filter[status]=ready&fields[kubernetes-nodes]=name');
    expect(resources(both).map(({ attributes }) => attributes)).toEqual(
      every((index) => index % 2 === 0 && index % 3 > 0).map((name) => ({ name })),
    );
    expect(names(await read('filter[region]=mars'))).toEqual([]);
    for (const sort of ['name', '-name', 'joined_at', '-joined_at']) {
      const whole = names(await read(`sort=${sort}`));
      expect(new Set(whole)).toEqual(new Set(every(() => true)));
      const pages = [];
      let next: string | null = `/v2/clusters/k8s/${id}/nodes?sort=${sort}&page[size]=5`;
      while (next !== null) {
        const page: Answer = await mine.send('GET', next);
        pages.push(...names(page));
        next = page.json.links['next'] ?? null;
      }
      expect(pages).toEqual(whole);
    }
    expect((await read('sort=ip')).status).toBe(400);
    expect((await read('filter[status]=gone')).status).toBe(400);
  });

  test('clusters are filtered and sorted, and belong to one account', patient, async (context) => {
    const { api, mine, register } = await start(engine, context);
    const theirs = await api.account('theirs');
    const kubernetes = await newKubernetes(context);
    const ids = [
      await register(mine, kubernetes, 'beta', 'eu-central-1'),
      await register(mine, kubernetes, 'alpha'),
      await register(mine, kubernetes, 'Gamma'),
    ];
    const other = await register(theirs, kubernetes, 'alpha');
    for (const id of ids) await connected(mine, id, 0);
    const read = (query: string): Promise<Answer> => mine.send('GET', `/v2/clusters/k8s?${query}`);
    expect(names(await read(''))).toHaveLength(3);
    expect(names(await read('sort=name'))).toEqual(['Gamma', 'alpha', 'beta']);
    expect(names(await read('sort=-registered_at&filter[region]=us-east-1'))).toHaveLength(2);
    expect(names(await read('filter[status]=unreachable'))).toEqual([]);
    expect(names(await read('sort=name&filter[status]=connected&filter[region]=eu-central-1'))).toEqual(['beta']);

    for (const rest of ['', '/nodes']) {
      const foreign = await mine.send('GET', `/v2/clusters/k8s/${other}${rest}`);
      const unknown = await mine.send('GET', `/v2/clusters/k8s/k8s_0${rest}`);
      expect(foreign.status).toBe(404);
      expect(anonymous(foreign.text)).toBe(anonymous(unknown.text));
    }
    await api.store.transaction((tx) => removeCluster(tx, ids[0] ?? ''));
    expect((await mine.send('GET', `/v2/clusters/k8s/${ids[0]}`)).status).toBe(404);
    expect(names(await read('sort=name'))).toEqual(['Gamma', 'alpha']);
  });

  test('the credential of a cluster is nowhere in the store as it is', patient, async (context) => {
    const { api, mine, register } = await start(engine, context);
    const kubernetes = await newKubernetes(context);
    const id = await register(mine, kubernetes, 'production');
    const row = await api.store.get<{ kubeconfig: Uint8Array; document: string }>(
      'select kubeconfig, document from clusters where id = $1',
      id,
    );
    const stored = Buffer.from(row?.kubeconfig ?? new Uint8Array());
    expect(stored.length).toBeGreaterThan(100);
    for (const secret of ['token-of-a-service-account', 'token', 'clusters', kubernetes.url])
      expect([secret, stored.includes(secret), row?.document.includes(`"${secret}"`)]).toEqual([secret, false, false]);
  });
});
