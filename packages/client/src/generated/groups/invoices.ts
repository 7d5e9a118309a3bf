// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type { Invoice, InvoicesGetQuery, InvoicesListQuery } from '../models.ts';

/** What servers have cost, month by month. */
export interface InvoicesGroup {
  /**
   * List invoices.
   *
   * Returns the invoices of the account, latest month first, a page at a time. An invoice is made when its month is
   * over; the event `billing.invoice.finalized` says so.
   *
   * Needs the scope `billing:read`.
   *
   * @param query `page`, `filter`, `sort` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/invoices/list
   * @example
   * ```ts
   * for await (const invoice of cn.invoices.list({ filter: { status: 'finalized' } })) {
   *   console.log(
   *     `${invoice.id} from ${invoice.period_start}: ${(invoice.amount_due / 100).toFixed(2)} ${invoice.currency}`,
   *   );
   * }
   * ```
   */
  list(query?: InvoicesListQuery, options?: RequestOptions): Pages<Invoice>;

  /**
   * Get an invoice.
   *
   * Returns one invoice with its lines.
   *
   * Needs the scope `billing:read`.
   *
   * @param id The identifier of an invoice.
   * @param query `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/invoices/get
   * @example
   * ```ts
   * const invoice = await cn.invoices.get('inv_2025q1a7');
   * for (const line of invoice.lines) {
   *   console.log(`${line.description}: ${(line.amount / 100).toFixed(2)} ${invoice.currency}`);
   * }
   * ```
   */
  get(id: string, query?: InvoicesGetQuery, options?: RequestOptions): Call<Invoice>;
}
