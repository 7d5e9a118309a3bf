// Runs a case: through the SDK, under the eyes of the harness, into the ledger.
import { setTimeout as delay } from 'node:timers/promises';
import { CloudNexus, type ClientOptions, type Credential } from '@cloudnexus/sdk';
import type { Contract } from '../contract/contract.ts';
import type { Finding } from '../harness/check.ts';
import type { Exchange } from '../harness/exchange.ts';
import { watch, type Fetch } from '../harness/watch.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Target } from '../targets/target.ts';
import type { Case } from './case.ts';
import type { Resources } from './resources/resources.ts';

/** What all cases share. */
export interface Bench {
  contract: Contract;
  target: Target;
  ledger: Ledger;
  resources: Resources;
  /** Sends the requests; the global `fetch` by default. */
  send?: Fetch;
}

/** What a case has. */
export interface Run extends Bench {
  /** Sends what the SDK cannot. The harness sees it too. */
  fetch: Fetch;
  /** As `fetch`, at the second API that the target has. */
  fetchSpare: Fetch;
  /**
   * A new client: after a 429, one holds its next calls back.
   *
   * @param credential by default the target's key
   */
  client(options?: ClientOptions, credential?: Credential): CloudNexus;
  /** What this case has sent and got. */
  exchanges: readonly Exchange[];
}

/**
 * A case that was refused for how much others have asked is run once more when it may be: an API that runs with its usual
 * limits has enough of a minute for a part of the suite.
 *
 * @throws FindingsError where the harness found something, else what the case throws
 */
export async function runCase(each: Case, bench: Bench): Promise<void> {
  const { failure, exchanges } = await attempt(each, bench);
  if (failure === undefined) return;
  const refused = exchanges.findLast(({ status }) => status === 429);
  const seconds = Number(refused?.headers.get('Retry-After') ?? Number.NaN);
  if (bench.target.name === 'mock' || !(seconds <= window)) throw failure;
  await delay(seconds * 1000);
  const { failure: again } = await attempt(each, bench);
  if (again !== undefined) throw again;
}

/** How long a limit holds at most, in seconds. */
const window = 60;

async function attempt({ run }: Case, bench: Bench): Promise<{ failure: unknown; exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = [];
  const findings: Finding[] = [];
  const { contract, target, ledger, send = globalThis.fetch } = bench;
  const see = (exchange: Exchange, found: Finding[]): void => {
    exchanges.push(exchange);
    findings.push(...found);
    ledger.see(exchange, found);
  };
  const fetch = watch({ baseUrl: target.baseUrl, contract, see, fetch: send });
  const fetchSpare = watch({ baseUrl: target.means.spare?.baseUrl ?? target.baseUrl, contract, see });
  const client: Run['client'] = (options, credential = target.credentials.apiKey) =>
    new CloudNexus(credential, {
      accountId: target.credentials.accountId,
      baseUrl: target.baseUrl,
      maxRetries: 0, // a refusal is what is looked at, not what comes of trying again
      fetch,
      ...options,
    });

  let failure: unknown;
  try {
    await run({ ...bench, fetch, fetchSpare, client, exchanges });
  } catch (error) {
    failure = error;
  }
  if (findings.length > 0) failure = new FindingsError(findings, failure);
  return { failure, exchanges };
}

/** What the harness found in a case. */
export class FindingsError extends Error {
  override name = 'FindingsError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], cause: unknown) {
    const lines = findings.map(({ check, message }) => `${message} (${check})`);
    super(lines.join('\n'), { cause });
    this.findings = findings;
  }
}
