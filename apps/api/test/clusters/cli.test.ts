import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { run, type Finished } from '../../src/cli/run.ts';
import { readConfig } from '../../src/config.ts';
import { certificate } from '../delivery/kit/certificate.ts';
import { engines, newAddress, newFolder, open, type Engine } from '../engines.ts';
import { newKubernetes } from './kit/world.ts';

interface Cli {
  readonly folder: string;
  readonly account: string;
  readonly address: string;
  /** The command line, in words. */
  run(line: string): Promise<Finished>;
}

async function setUp(engine: Engine, context: TestContext): Promise<Cli> {
  const [address, folder] = [await newAddress(engine, context), newFolder(context)];
  const config = readConfig({ DATABASE_URL: address, CN_DATA_DIR: folder });
  const sources = { clock: Date.now, random: randomBytes };
  const cli = async (line: string): Promise<Finished> => await run(line.split(' '), config, sources, folder);
  const { out } = await cli('accounts create --name Example --json');
  return { folder, address, account: JSON.parse(out).id, run: cli };
}

describe.each(engines)('on %s', (engine) => {
  test('a cluster is added, listed and removed', async (context) => {
    const { folder, account, address, run: cli } = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    mkdirSync(join(folder, 'pki'));
    writeFileSync(join(folder, 'pki', 'ca.crt'), certificate);
    const inFile = kubernetes
      .kubeconfig()
      .replace(/certificate-authority-data: \S+/, 'certificate-authority: pki/ca.crt');
    writeFileSync(join(folder, 'config.yaml'), inFile);

    const added = await cli(
      `clusters add --account ${account} --name production --region us-east-1 --kubeconfig config.yaml --context usual --json`,
    );
    expect(added).toMatchObject({ code: 0, error: '' });
    const cluster = JSON.parse(added.out);
    expect(cluster).toEqual({
      id: expect.stringMatching(/^k8s_/),
      account,
      name: 'production',
      region: 'us-east-1',
      status: 'connecting',
      status_reason: null,
      version: null,
      node_count: 0,
      registered_at: expect.stringMatching(/Z$/),
    });
    expect(JSON.parse((await cli(`clusters list --account ${account} --json`)).out)).toEqual([cluster]);
    expect((await cli(`clusters list --account ${account}`)).out.split('\n')).toEqual([
      expect.stringMatching(/^CLUSTER +NAME +REGION +STATUS +NODES +VERSION +REGISTERED +REASON$/),
      expect.stringMatching(/^k8s_\S+ +production +us-east-1 +connecting +0 +20\S+Z$/),
    ]);

    const twice = await cli(
      `clusters add --account ${account} --name production --region us-east-1 --kubeconfig config.yaml`,
    );
    expect(twice).toMatchObject({
      code: 1,
      error: 'pnpm api: The account has a cluster with the name "production" already.',
    });
    expect(JSON.parse((await cli(`clusters remove ${cluster.id} --json`)).out)).toEqual(cluster);
    expect(await cli(`clusters remove ${cluster.id}`)).toMatchObject({
      code: 1,
      error: `pnpm api: There is no cluster ${cluster.id}.`,
    });
    const store = await open(address, context);
    expect(await store.get('select count(*) as left_over from clusters')).toEqual({ left_over: 0 });
  });
});

test('what is wrong is said in a line, and nothing is registered', async (context) => {
  const { folder, account, run: cli } = await setUp('sqlite', context);
  const kubernetes = await newKubernetes(context);
  writeFileSync(join(folder, 'good'), kubernetes.kubeconfig());
  writeFileSync(join(folder, 'exec'), kubernetes.kubeconfig().replace(/token: \S+/, 'exec: { command: aws }'));
  const given = (rest: string, to = account): string => `clusters add --account ${to} --name production ${rest}`;
  for (const [line, code, message] of [
    [given('--region us-east-1'), 2, '--kubeconfig is missing.'],
    [given('--region mars-1 --kubeconfig good'), 1, 'There is no region mars-1. There are ap-southeast-1, '],
    [
      given('--region us-east-1 --kubeconfig none'),
      1,
      `The kubeconfig ${join(folder, 'none')} can not be read (ENOENT).`,
    ],
    [given('--region us-east-1 --kubeconfig exec'), 1, 'The kubeconfig gets its credential by running a program'],
    [given('--region us-east-1 --kubeconfig good --context x'), 1, 'The kubeconfig has no context with the name "x"'],
    [given('--region us-east-1 --kubeconfig good', 'acc_0'), 1, 'There is no account acc_0.'],
    ['clusters list --account acc_0', 1, 'There is no account acc_0.'],
  ] as const) {
    const finished = await cli(line);
    expect(finished).toMatchObject({ code, out: '' });
    expect(finished.error).toContain(message);
    expect(finished.error).not.toContain('token-of-a-service-account');
  }
  expect((await cli(`clusters list --account ${account} --json`)).out).toBe('[]');
});

test('with another key than the API has, nothing is registered', async (context) => {
  const { folder, account, address, run: cli } = await setUp('sqlite', context);
  writeFileSync(join(folder, 'good'), (await newKubernetes(context)).kubeconfig());
  const add = `clusters add --account ${account} --region us-east-1 --kubeconfig ${join(folder, 'good')} --name`;
  expect((await cli(`${add} first`)).code).toBe(0);
  const config = readConfig({ DATABASE_URL: address, CN_ENCRYPTION_KEY: randomBytes(32).toString('base64') });
  const refused = await run(`${add} second`.split(' '), config, { clock: Date.now, random: randomBytes });
  expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('were encrypted with another key') });
});
