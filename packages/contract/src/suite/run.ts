// Runs a case: through the SDK, under the eyes of the harness, into the ledger.
import { CloudNexus, type ClientOptions, type Credential } from '@cloudnexus/sdk';
import type { Contract } from '../contract/contract.ts';
import type { Finding } from '../harness/check.ts';
import type { Exchange } from '../harness/exchange.ts';
import { watch, type Fetch } from '../harness/watch.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Target } from '../targets/target.ts';
import type { Case } from './case.ts';

/** What all cases share. */
export interface Bench {
  contract: Contract;
  target: Target;
  ledger: Ledger;
}

/** What a case has. */
export interface Run extends Bench {
  /** Sends what the SDK cannot. The harness sees it too. */
  fetch: Fetch;
  /**
   * A new client: after a 429, one holds its next calls back.
   *
   * @param credential by default the target's key
   */
  client(options?: ClientOptions, credential?: Credential): CloudNexus;
  /** What this case has sent and got. */
  exchanges: readonly Exchange[];
}

/** @throws FindingsError where the harness found something, else what the case throws */
export async function runCase({ run }: Case, bench: Bench): Promise<void> {
  const exchanges: Exchange[] = [];
  const findings: Finding[] = [];
  const { contract, target, ledger } = bench;
  const fetch = watch({
    baseUrl: target.baseUrl,
    contract,
    see: (exchange, found) => {
      exchanges.push(exchange);
      findings.push(...found);
      ledger.see(exchange, found);
    },
  });
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
    await run({ ...bench, fetch, client, exchanges });
  } catch (error) {
    failure = error;
  }
  if (findings.length > 0) throw new FindingsError(findings, failure);
  if (failure !== undefined) throw failure;
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
