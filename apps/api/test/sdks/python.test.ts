// The Python SDK on the whole API. On the mock it is tested in its own package.
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readContract } from '@cloudnexus/contract/contract';
import { callsOf, type Call } from '@cloudnexus/python/calls';
import { folder, pythonEnvironment } from '@cloudnexus/python/environment';
import { makeCalls } from '@cloudnexus/python/make-calls';
import { watchTarget } from '@cloudnexus/python/watched';
import { describe, expect, test, type TestContext } from 'vitest';
import { furnish } from '../conformance/furnish.ts';
import { idsByPrefix, type Things } from '../conformance/operations.ts';
import { newFolder } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { start } from '../process/process.ts';

const patient = { timeout: 300_000 };
const contract = readContract();

async function needPython(context: TestContext): Promise<string> {
  const environment = await pythonEnvironment();
  return 'python' in environment ? environment.python : context.skip(environment.reason);
}

test('the example of the reference runs unchanged, with the key it prints', patient, async (context) => {
  const python = await needPython(context);
  const api = await start({ CN_DATA_DIR: newFolder(context) }, context);
  const { stdout, stderr } = await promisify(execFile)(python, [join(folder, 'tests', 'reference_example.py')], {
    env: {
      PATH: dirname(python),
      PYTHONPATH: join(folder, 'src'),
      CN_BASE_URL: `http://127.0.0.1:${api.port}/v2`,
    },
  });
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^Deployed: srv_[0-9a-hjkmnp-tv-z]+\n$/), '']);
});

describe.each(['sync', 'async'])('the %s client', (mode) => {
  test('calls every operation, and each exchange is as the contract says', patient, async (context) => {
    const python = await needPython(context);
    const api = await startWhole('sqlite', context);
    const account = await api.account('Example Corp');
    const things = await furnish(api, account, 'python', (step) => context.onTestFinished(step));
    const watched = await watchTarget(`${api.url}/v2`, contract);
    context.onTestFinished(() => watched.close());
    const calls = callsOf(contract)
      .filter(({ sends }) => sends)
      .map((call) => withReal(call, things))
      .toSorted((a, b) => harm(a) - harm(b));
    const outcomes = await makeCalls(calls, python, mode, {
      CN_BASE_URL: watched.url,
      CN_API_KEY: account.owner,
      CN_ACCOUNT_ID: account.id,
    });
    expect(outcomes).toHaveLength(calls.length);
    const findings = [...watched.seen].flatMap(([label, seen]) =>
      seen.findings.map((finding) => `${label}: ${finding}`),
    );
    expect(findings).toEqual([]);
    const succeeded = new Set(
      [...watched.seen.values()].flatMap(({ status, operationId }) => (status === 200 ? operationId : [])),
    );
    const failed = new Set(calls.map(({ operationId }) => operationId).filter((id) => !succeeded.has(id)));
    expect([...failed]).toEqual(needsMore);
  });
});

/** What takes an OAuth client, which is tested in `test/oauth`. */
const needsMore = ['oauth.token', 'oauth.revoke', 'oauth.introspect'];

/** What changes or deletes a thing comes after what needs it. */
function harm({ name }: Call): number {
  return ['.update', '.patch', '.delete'].findIndex((end) => name.endsWith(end));
}

/** With the identifiers of things that are there, in place of those in the contract's examples. */
function withReal(call: Call, things: Things): Call {
  const ids = idsByPrefix(things);
  return { ...call, ids: call.ids.map((id) => ids[String(id).slice(0, 3)] ?? id) };
}
