// The whole API under requests of which much is right and anything may be wrong: every answer is one that the contract has.
import { Agent } from 'node:http';
import fc from 'fast-check';
import { account as usualAccount } from '../http/kit/fakes.ts';
import { responses } from '../http/kit/raw-responses.ts';
import { furnish } from '../conformance/furnish.ts';
import type { WholeApi } from '../kit/whole.ts';
import { idsByPrefix, type Things } from '../conformance/operations.ts';
import { requests, type FuzzedRequest } from './arbitraries.ts';
import { converse, judgeRaw, streams } from './bytes.ts';
import { judge } from './oracle.ts';
import { send } from './send.ts';

/** What is fuzzed: an API in which an account has one of everything. */
export interface Fuzzed {
  readonly port: number;
  readonly accountId: string;
  readonly owner: string;
  readonly viewer: string;
  readonly things: Things;
}

export interface Settings {
  readonly numRuns: number;
  readonly seed: number;
  /** Told how many were tried. */
  readonly progress?: (done: number) => void;
}

/** @param atEnd told what to do when the account is no longer needed */
export async function fuzzedAccount(api: WholeApi, atEnd: (step: () => void) => void): Promise<Fuzzed> {
  const account = await api.account('Fuzzed');
  return {
    port: Number(new URL(api.url).port),
    accountId: account.id,
    owner: account.owner,
    viewer: await account.key({ grant: { role: 'viewer' } }),
    things: await furnish(api, account, 'fuzzed', atEnd),
  };
}

/** How many answers had which status. */
export type Distribution = ReadonlyMap<number, number>;

/** @throws what fast-check found, with the request that showed it */
export async function fuzzRequests(api: Fuzzed, { progress, ...settings }: Settings): Promise<Distribution> {
  const statuses = new Map<number, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const real = translation(api);
  let done = 0;
  try {
    await fc.assert(
      fc.asyncProperty(requests, async (fuzzed) => {
        progress?.(++done);
        const answered = await send(real(fuzzed), api.port, agent);
        if (answered === undefined) return;
        statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
        const problems = judge(answered);
        if (problems.length > 0) throw new Error(`${answered.method} ${answered.path}: ${problems.join('; ')}`);
      }),
      settings,
    );
  } finally {
    agent.destroy();
  }
  return statuses;
}

/** @throws what fast-check found, with the bytes that showed it */
export async function fuzzBytes({ port }: Fuzzed, { progress, ...settings }: Settings): Promise<Distribution> {
  const statuses = new Map<number, number>();
  let done = 0;
  await fc.assert(
    fc.asyncProperty(streams, async ([text, split]) => {
      progress?.(++done);
      for (const answer of responses(await converse(port, Buffer.from(text, 'latin1'), split))) {
        if (answer.status < 200) continue;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const problems = judgeRaw(answer);
        if (problems.length > 0) throw new Error(problems.join('; '));
      }
    }),
    settings,
  );
  return statuses;
}

/** The arbitraries know the accounts, keys and identifiers of the contract's examples. Here are real ones. */
function translation({ accountId, owner, viewer, things }: Fuzzed): (fuzzed: FuzzedRequest) => FuzzedRequest {
  const ids = idsByPrefix(things);
  const credentials: Record<string, string> = {
    'Bearer owner': `Bearer ${owner}`,
    'Bearer slow': `Bearer ${owner}`,
    'Bearer viewer': `Bearer ${viewer}`,
  };
  return (fuzzed) => {
    const { Authorization = '', 'X-CloudNexus-Id': id = '', ...rest } = fuzzed.headers;
    const named = {
      ...('Authorization' in fuzzed.headers ? { Authorization: credentials[Authorization] ?? Authorization } : {}),
      ...('X-CloudNexus-Id' in fuzzed.headers ? { 'X-CloudNexus-Id': id === usualAccount ? accountId : id } : {}),
    };
    const path = fuzzed.path.replace(
      /\/(srv|k8s|whk|dlv|evt|key|inv)_(?:2x9k4m|3r7v9x|7n2p5r|4h6t8w|9f8a7b|6j9q2s|2025q1a7)(?=$|\/)/,
      (found, prefix: string) => `/${ids[prefix] ?? found}`,
    );
    return { ...fuzzed, path, headers: { ...rest, ...named } };
  };
}
