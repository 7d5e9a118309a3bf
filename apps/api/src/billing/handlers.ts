import type { Handlers } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import { readPage, type List } from '../pages/page.ts';
import type { Queries, Row } from '../store/store.ts';
import { parseTimestamp } from '../timestamps.ts';

interface InvoiceRow extends Row {
  document: string;
  version: number;
}

type InvoiceOperation = 'invoices.list' | 'invoices.get';

export function invoiceHandlers(): Pick<Handlers<Queries>, InvoiceOperation> {
  return {
    'invoices.list': async ({ principal: { accountId }, query, url }, queries) => {
      const { status = null, since, until } = query.filter;
      const list = listOf(query.sort, JSON.stringify(query.filter));
      const values = [accountId, status, since ? parseTimestamp(since) : 0, until ? parseTimestamp(until) : latest];
      const { items, ...page } = await readPage<InvoiceRow>(queries, list, values, pageRequest(query.page));
      return pageAnswer(
        { url },
        page,
        items.map(({ document }) => document),
      );
    },
    'invoices.get': async ({ principal: { accountId }, params: { id }, url }, queries) => {
      const row = await queries.get<InvoiceRow>(
        'select document, version from invoices where id = $1 and account_id = $2',
        id,
        accountId,
      );
      return row === undefined
        ? notFound()
        : { document: resourceDocument({ url }, row.document), etag: String(row.version) };
    },
  };
}

/** Later than any month. */
const latest = Number.MAX_SAFE_INTEGER;

function listOf(sort: 'period_start' | '-period_start', filter: string): List {
  return {
    name: `invoices:${sort}:${filter}`,
    select: `select id, period_start, document, version from invoices
      where account_id = $1 and (cast($2 as text) is null or status = $2) and period_start >= $3 and period_start < $4`,
    placeholders: 4,
    column: 'period_start',
    type: 'integer',
    descending: sort.startsWith('-'),
  };
}
