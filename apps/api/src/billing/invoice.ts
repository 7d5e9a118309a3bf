// An invoice: lines, their sum, and the document that is read.
import type { Invoice as InvoiceResource } from '@cloudnexus/types';
import { timestamp } from '../timestamps.ts';
import type { Month } from './month.ts';
import type { Usage } from './usage.ts';

export interface Price {
  /** Minor units of the currency, for an hour. */
  readonly amount: number;
  readonly currency: string;
}

export type InvoiceLine = InvoiceResource['attributes']['lines'][number];

export interface Invoice {
  readonly id: string;
  readonly status: string;
  readonly month: Month;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly finalizedAt: number;
}

/**
 * @param name of the server and its region, for people
 * @returns the price of the usage, rounded down to a minor unit: a line each
 */
export function lineOf({ serverId, plan, seconds }: Usage, price: Price, name: string): InvoiceLine {
  const amount = Number((BigInt(seconds) * BigInt(price.amount)) / 3600n);
  return { description: `${name}, ${plan}`, server_id: serverId, plan, seconds, amount };
}

export function amountDue(lines: readonly InvoiceLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** Counted up with every change to {@link documentOf}. */
export const documentVersion = 1;

export function documentOf({ id, status, month, currency, lines, finalizedAt }: Invoice): string {
  const resource: InvoiceResource = {
    type: 'invoices',
    id,
    attributes: {
      status,
      period_start: timestamp(month.start),
      period_end: timestamp(month.end),
      amount_due: amountDue(lines),
      currency,
      lines: [...lines],
      finalized_at: timestamp(finalizedAt),
      created_at: timestamp(finalizedAt),
    },
    links: { self: `/v2/invoices/${id}` },
  };
  return JSON.stringify(resource);
}
