// Finalizes invoices: each in one transaction with its event, and once, however often it is tried.
import type { Catalog } from '../catalog/catalog.ts';
import { emit } from '../events/emit.ts';
import { newId, type Sources } from '../ids.ts';
import type { Queries, Row, Store } from '../store/store.ts';
import { timestamp } from '../timestamps.ts';
import { amountDue, documentOf, documentVersion, lineOf, type Invoice, type InvoiceLine } from './invoice.ts';
import type { Month } from './month.ts';
import { transitionsOf, usageOf, type Usage } from './usage.ts';

export interface Finalizing {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly sources: Sources;
}

/** A plan that was used, and that the catalogue no longer has: nobody knows its price. */
export class UnknownPriceError extends Error {
  override readonly name = 'UnknownPriceError';
}

/** The accounts that had servers before the end of the month. */
export async function accountsUntil(queries: Queries, { end }: Month): Promise<string[]> {
  const rows = await queries.all<{ account_id: string }>(
    'select distinct account_id from server_transitions where at < $1 order by account_id',
    end,
  );
  return rows.map(({ account_id }) => account_id);
}

/**
 * Makes the invoices of an account for a month that is over: one for each currency. There is none where nothing was used.
 *
 * @returns how many are new
 * @throws UnknownPriceError
 */
export async function finalizeInvoices(
  { store, catalog, sources }: Finalizing,
  accountId: string,
  month: Month,
): Promise<number> {
  return await store.transaction(async (tx) => {
    const usage = usageOf(await transitionsOf(tx, accountId, month), month);
    const names = await namesOf(tx, accountId);
    let made = 0;
    for (const [currency, lines] of linesByCurrency(usage, catalog, names))
      if (await insert(tx, accountId, { month, currency, lines }, sources)) made += 1;
    return made;
  });
}

function linesByCurrency(
  usage: readonly Usage[],
  catalog: Catalog,
  names: ReadonlyMap<string, string>,
): Map<string, InvoiceLine[]> {
  const lines = new Map<string, InvoiceLine[]>();
  for (const each of usage) {
    const price = catalog.plans.get(each.plan)?.price_per_hour;
    if (price === undefined)
      throw new UnknownPriceError(
        `The catalogue has no price for the plan ${each.plan}, which ${each.serverId} has used.`,
      );
    const line = lineOf(each, price, names.get(each.serverId) ?? each.serverId);
    lines.set(price.currency, [...(lines.get(price.currency) ?? []), line]);
  }
  return lines;
}

interface NameRow extends Row {
  id: string;
  name: string;
  region: string;
}

async function namesOf(tx: Queries, accountId: string): Promise<Map<string, string>> {
  const rows = await tx.all<NameRow>('select id, name, region from servers where account_id = $1', accountId);
  return new Map(rows.map(({ id, name, region }) => [id, `${name} in ${region}`]));
}

async function insert(
  tx: Queries,
  accountId: string,
  given: Pick<Invoice, 'month' | 'currency' | 'lines'>,
  sources: Sources,
): Promise<boolean> {
  const invoice = { ...given, id: newId('inv', sources), status: 'finalized', finalizedAt: sources.clock() };
  const { month, currency, lines } = given;
  const inserted = await tx.run(
    `insert into invoices (id, account_id, status, period_start, period_end, amount_due, currency, version, finalized_at, document, document_version)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10) on conflict (account_id, period_start, currency) do nothing`,
    invoice.id,
    accountId,
    invoice.status,
    month.start,
    month.end,
    amountDue(lines),
    currency,
    invoice.finalizedAt,
    documentOf(invoice),
    documentVersion,
  );
  if (inserted === 0) return false;
  const data = {
    invoice_id: invoice.id,
    period_start: timestamp(month.start),
    period_end: timestamp(month.end),
    amount_due: amountDue(lines),
    currency,
  };
  await emit(tx, accountId, { event: 'billing.invoice.finalized', data }, sources);
  return true;
}
