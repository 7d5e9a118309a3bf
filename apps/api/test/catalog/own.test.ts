// A catalogue of the operator's own, from the file that CN_CATALOG names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log/log.ts';
import { newFolder } from '../engines.ts';
import { composeWhole } from '../kit/whole.ts';

const region = { id: 'eu-north-1', name: 'EU North (Stockholm)', country: 'SE', available: true };
const image = {
  id: 'alpine-3',
  name: 'Alpine 3',
  distribution: 'alpine',
  version: '3',
  architecture: 'x86_64',
  min_disk_gb: 1,
  available: true,
};
const plan = {
  id: 'tiny',
  name: 'Tiny',
  rank: 1,
  vcpus: 1,
  memory_mb: 512,
  disk_gb: 10,
  price_per_hour: { amount: 1, currency: 'USD' },
  available: true,
};
const own = { regions: [region], plans: [plan], images: [image] };

function written(folder: string, content: unknown): string {
  const file = join(folder, 'catalog.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('it is what is offered, and all that servers can be made of', async (context) => {
  const folder = newFolder(context);
  const api = await composeWhole(join(folder, 'store.db'), folder, { CN_CATALOG: written(folder, own) });
  context.onTestFinished(() => api.close());
  const account = await api.account('Example');
  const plans = await account.send('GET', '/v2/plans');
  expect(plans.json.data).toMatchObject([{ id: 'tiny', attributes: { memory_mb: 512 } }]);
  const order = { region: 'eu-north-1', plan: 'tiny', image: 'alpine-3' };
  expect((await account.send('POST', '/v2/servers', { body: order })).status).toBe(200);
  const refused = await account.send('POST', '/v2/servers', { body: { ...order, region: 'us-east-1' } });
  expect([refused.status, refused.json.errors]).toMatchObject([400, [{ source: { pointer: '/region' } }]]);
});

test('a start without the plans of servers that there are says so', async (context) => {
  const folder = newFolder(context);
  const store = join(folder, 'store.db');
  const before = await composeWhole(store, folder);
  const account = await before.account('Example');
  for (const wanted of ['starter', 'professional']) {
    const order = { region: 'us-east-1', plan: wanted, image: 'debian-12' };
    expect((await account.send('POST', '/v2/servers', { body: order })).status).toBe(200);
  }
  await before.close();
  const starts = async (plans: readonly object[]): Promise<string[]> => {
    const log = silentLog();
    const warn = vi.spyOn(log, 'warn');
    const CN_CATALOG = written(folder, { ...own, plans });
    const api = await composeWhole(store, folder, { CN_CATALOG }, { log });
    await api.close();
    return warn.mock.calls.map((given) => String(given.at(-1))).filter((message) => message.startsWith('CN_CATALOG'));
  };
  const starter = { ...plan, id: 'starter', available: false };
  expect(await starts([starter])).toEqual([
    "CN_CATALOG lacks plans that servers have, which can't be billed so: professional",
  ]);
  expect(await starts([starter, { ...plan, id: 'professional', rank: 2 }])).toEqual([]);
});

test.for<[string, unknown, RegExp]>([
  ['no JSON', '{', /^is \S+catalog\.json, which can't be read as JSON: .+\.$/],
  ['nothing in it', {}, /: `regions` is required; `plans` is required; `images` is required\.$/],
  [
    'a plan without a price',
    { ...own, plans: [{ ...plan, price_per_hour: undefined }] },
    /: `plans\.0\.price_per_hour` is required\.$/,
  ],
  [
    'a region without an identifier',
    { ...own, regions: [{ ...region, id: undefined }] },
    /: `regions\.0\.id` is required\.$/,
  ],
  [
    'a word that is none of its kind',
    { ...own, images: [{ ...image, architecture: 'amd64' }] },
    /architecture` must be one of .*, not `amd64`\.$/,
  ],
  ['two plans of a rank', { ...own, plans: [plan, { ...plan, id: 'other' }] }, /: two plans have the same rank\.$/],
  ['an image twice', { ...own, images: [image, image] }, /: an identifier is twice among the images\.$/],
  ['lists of nothing', { ...own, regions: [] }, /: `regions` must not be empty\.$/],
  [
    'names with a typo',
    { ...own, imgs: [], regions: [{ ...region, avialable: false }] },
    /: There is no field `imgs`; There is no field `regions\.0\.avialable`\.$/,
  ],
  ['no object', [], /: the whole must be an object, not an array\.$/],
  [
    'several mistakes',
    { ...own, regions: [region, region], plans: [plan, { ...plan, vcpus: 0 }] },
    /plans\.1\.vcpus` must be .*; an identifier is twice among the regions; an identifier is twice among the plans; two plans have the same rank\.$/,
  ],
])('with %s, it is told with everything else that is wrong', ([, content, words], context) => {
  const file = written(newFolder(context), content);
  const lines = refusal({ CN_CATALOG: file, PORT: 'http' });
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe('  PORT is "http"; it must be a whole number from 1 to 65535.');
  expect(lines[2]?.replace('  CN_CATALOG ', '')).toMatch(words);
});

test('a file that is not there is named', () => {
  expect(refusal({ CN_CATALOG: 'nowhere.json' })[1]).toMatch(
    /^ {2}CN_CATALOG is \/srv\/nowhere\.json, which can't be read/,
  );
});

function refusal(environment: Record<string, string>): string[] {
  try {
    readConfig(environment, '/srv');
  } catch (error) {
    return String(Object(error).message).split('\n');
  }
  throw new Error('It was accepted.');
}
