// The samples of the docs on a real API. The identifiers they show are those of the contract's examples, and become ones of
// things that are there.
import { readContract, type Operation } from '@cloudnexus/contract/contract';
import {
  readSample,
  runCurl,
  runTypeScript,
  type SampleEnvironment,
  type SampleOutcome,
} from '@cloudnexus/contract/samples';
import { MadeResources, until } from '@cloudnexus/contract/resources';
import { CloudNexus } from '@cloudnexus/sdk';
import { needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFullTarget, type FullTarget } from './kit/target.ts';

const { operations } = readContract();

let target: FullTarget;
let cn: CloudNexus;
let resources: MadeResources;
let environment: SampleEnvironment;
let typescript: Record<string, SampleOutcome>;

beforeAll(async () => {
  target = await openFullTarget('sqlite');
  resources = new MadeResources(target);
  const { credentials, baseUrl, means } = target;
  const own = { client_id: means.client.id, client_secret: means.client.secret };
  cn = new CloudNexus(credentials.apiKey, { accountId: credentials.accountId, baseUrl });
  const { access_token: accessToken } = await cn.oauth.token({ ...own, grant_type: 'client_credentials' });
  environment = {
    CN_API_KEY: credentials.apiKey,
    CN_ACCOUNT_ID: credentials.accountId,
    CN_BASE_URL: baseUrl,
    CN_CLIENT_ID: means.client.id,
    CN_CLIENT_SECRET: means.client.secret,
    CN_ACCESS_TOKEN: accessToken,
  };
  const texts = new Map<string, string>();
  for (const each of operations)
    texts.set(each.operationId, await readSample(each, 'typescript.ts', await idsFor(each)));
  typescript = await runTypeScript(texts, environment, import.meta.dirname);
}, 120_000);
afterAll(() => target.close());

describe.each(operations)('$operationId', (operation) => {
  const { operationId, responses } = operation;

  test('the curl sample gets a success', async (context) => {
    needPart('curl', context);
    const script = await readSample(operation, 'curl.sh', await idsFor(operation));
    const status = await runCurl(script, environment);
    expect(Object.keys(responses).filter((each) => each < '400')).toContain(status);
  });

  test('the TypeScript sample runs, and prints what was answered', () => {
    const { lines, error } = typescript[operationId] ?? { lines: [], error: 'was not run' };
    expect(error).toBeUndefined();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });
});

async function idsFor(operation: Operation): Promise<string[]> {
  const ids = await resources.freshIdsOf(operation);
  // The sample asks for what is tried again, and prints nothing where nothing is.
  if (operation.operationId === 'deliveries.list') await failTo(ids[0] ?? '');
  return ids;
}

/** Sends a sample to the webhook, which fails, and will be tried again. */
async function failTo(webhook: string): Promise<void> {
  await cn.webhooks.patch(webhook, { url: 'http://127.0.0.1:1/hooks' });
  const { id } = await cn.webhooks.test(webhook, { event: 'server.created' });
  await until('the delivery failed', async () => (await cn.deliveries.get(id)).status === 'retrying');
}
