// The suite on a target: its cases, the ledger they fill, and what that comes to. Who runs the cases is for others to say.
import { readContract, type Contract } from '../contract/contract.ts';
import { apiGaps, mockGaps } from '../ledger/gaps.ts';
import type { Fetch } from '../harness/watch.ts';
import { Ledger, type LedgerData } from '../ledger/ledger.ts';
import type { Report } from '../ledger/report.ts';
import { total } from '../ledger/totals.ts';
import type { Target } from '../targets/target.ts';
import type { Case } from './case.ts';
import { chapters, type Chapter, type Place } from './index.ts';
import { exempt } from './refusals.ts';
import { examples } from './resources/examples.ts';
import { MadeResources } from './resources/made.ts';
import { runCase, type Bench } from './run.ts';

export class Suite {
  readonly chapters: readonly Chapter[];
  readonly #contract: Contract;
  readonly #ledger: Ledger;
  readonly #exempt: ReadonlyMap<string, string>;
  #bench: Bench | undefined;
  #startedAt = 0;

  /** @param place decides which cases there are, before there is anything to run them on */
  constructor(place: Place, contract: Contract = readContract()) {
    this.chapters = chapters(contract, place);
    this.#contract = contract;
    this.#ledger = new Ledger(contract, place.name);
    this.#exempt = place.name === 'mock' ? new Map() : exempt(contract);
  }

  /**
   * Before the first case.
   *
   * @param send sends the requests; the global `fetch` by default
   */
  start(target: Target, send?: Fetch): void {
    const resources = target.name === 'mock' ? examples : new MadeResources(target);
    this.#bench = { contract: this.#contract, target, ledger: this.#ledger, resources, ...(send && { send }) };
    this.#startedAt = performance.now();
  }

  /** @throws FindingsError where the harness found something, else what the case throws */
  async run(each: Case): Promise<void> {
    if (this.#bench === undefined) throw new Error('The suite has not been started.');
    await runCase(each, this.#bench);
  }

  get ledger(): LedgerData {
    return this.#ledger.data;
  }

  /** What the contract documents and no case has brought about, a line each; meant for a target that lacks nothing. */
  gaps(): string[] {
    return this.ledger.target === 'mock' ? mockGaps(this.ledger) : apiGaps(this.ledger, this.#exempt);
  }

  report(): Report {
    return {
      ledger: this.ledger,
      parts: this.chapters.map(({ name, cases, waiting }) => ({ name, ran: cases.length, waiting })),
      milliseconds: performance.now() - this.#startedAt,
      exempt: Object.fromEntries(this.#exempt),
    };
  }

  /** `40 of 40 operations, …` */
  summary(): string {
    const { shares } = total(
      '',
      this.ledger.operations.filter(({ isShared }) => !isShared),
    );
    const cases = this.chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0);
    const seconds = ((performance.now() - this.#startedAt) / 1000).toFixed(1);
    const seen = (['operations', 'statuses', 'headers', 'error codes'] as const).map(
      (measure) => `${shares[measure].seen}/${shares[measure].all} ${measure}`,
    );
    const { answers, findings } = this.ledger;
    return [
      `${cases} cases, ${answers} answers in ${seconds} s`,
      ...seen,
      `${this.#exempt.size} exempt`,
      `${findings.length} findings`,
    ].join('; ');
  }

  /** Removes what the cases have made on the target. */
  async close(): Promise<void> {
    await this.#bench?.resources.close();
  }
}
