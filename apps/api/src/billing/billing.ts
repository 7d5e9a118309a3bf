// The loop that makes invoices when a month is over.
import type { Store } from '../store/store.ts';
import { accountsUntil, finalizeInvoices, type Finalizing } from './finalize.ts';
import { monthOf, monthsOver, type Month } from './month.ts';

interface Options extends Finalizing {
  /** Told what went wrong, and is tried again. */
  readonly warn: (message: string, error: unknown) => void;
}

export interface Billing {
  /** What is wrong, in words for operators; undefined where nothing is. */
  readonly problem: string | undefined;
  close(): Promise<void>;
}

/** After the end of a month, until every process has written what happened in it. In milliseconds. */
const settling = 5 * 60_000;

/** The longest timer, so that a clock that is set is noticed. In milliseconds. */
const patience = 10 * 60_000;

export function startBilling(options: Options): Billing {
  const { sources, warn } = options;
  let closed = false;
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = run();
  return {
    get problem() {
      return problem;
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };

  async function run(): Promise<void> {
    try {
      await finalizeMonthsOver(options);
      problem = undefined;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      warn('Invoices could not be finalized', error);
    }
    if (closed) return;
    const now = sources.clock();
    const due = monthOf(now - settling).end + settling - now;
    timer = setTimeout(() => void (running = run()), Math.min(due, patience)).unref();
  }
}

/** Finalizes all that is to be, and does nothing where that is done. */
export async function finalizeMonthsOver(finalizing: Finalizing): Promise<void> {
  const { store, sources } = finalizing;
  const now = sources.clock() - settling;
  const first = await store.get<{ at: number | null }>('select min(at) as at from server_transitions');
  if (first === undefined || first.at === null) return;
  const done = await doneMonths(store);
  for (const month of monthsOver(first.at, now)) {
    if (done.has(month.start)) continue;
    await finalizeMonth(finalizing, month);
  }
}

/** An account that fails keeps no other from its invoice. */
async function finalizeMonth(finalizing: Finalizing, month: Month): Promise<void> {
  const { store, sources } = finalizing;
  const failures: unknown[] = [];
  for (const accountId of await accountsUntil(store, month)) {
    await finalizeInvoices(finalizing, accountId, month).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  await store.run(
    'insert into billed_months (period_start, finished_at) values ($1, $2) on conflict (period_start) do nothing',
    month.start,
    sources.clock(),
  );
}

async function doneMonths(store: Store): Promise<Set<number>> {
  const rows = await store.all<{ period_start: number }>('select period_start from billed_months');
  return new Set(rows.map(({ period_start }) => period_start));
}
