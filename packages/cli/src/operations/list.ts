import type { Page, Pages } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printLines } from '../output/print.ts';
import type { Resource } from '../output/resource.ts';
import { table } from '../output/table.ts';
import { UsageError } from '../usage-error.ts';
import type { Operation } from './operation.ts';
import { valueOf } from './value-of.ts';

type Query = Record<string, unknown>;

/** @param send asks for the list, with what is added to the query */
export async function runList(
  operation: Operation,
  invocation: Invocation,
  send: (own: (query: Query) => Query) => Pages<Resource>,
): Promise<ExitCode> {
  const { host, values } = invocation;
  const json = values.has('json');
  const all = values.has('all');
  const limit = readLimit(invocation);
  const most = limit ?? (all ? Number.POSITIVE_INFINITY : undefined);
  if (most !== undefined && values.has('before'))
    throw new UsageError('--before asks for one page: leave out --all and --limit.');
  const list = send(({ page }) => (most === undefined ? {} : { page: { size: Math.min(100, most), ...Object(page) } }));

  if (most === undefined) {
    const page = await list;
    if (json) host.out.write(`${JSON.stringify({ data: page.data, next: nextCursor(page) })}\n`);
    else print(operation, invocation, page.data);
    const next = nextCursor(page);
    if (next !== null && !json) invocation.say(invocation.paintSaid.faint(`There is more: --all, or --after ${next}`));
    return exitCode.ok;
  }

  const collected: Resource[] = [];
  let count = 0;
  for await (const resource of list) {
    if (json && all) host.out.write(`${JSON.stringify(resource)}\n`);
    else collected.push(resource);
    count += 1;
    if (count >= most) break;
  }
  if (!json) print(operation, invocation, collected);
  else if (!all) host.out.write(`${JSON.stringify({ data: collected })}\n`);
  return exitCode.ok;
}

function readLimit({ values }: Invocation): number | undefined {
  const text = values.text('limit');
  if (text === undefined) return undefined;
  const limit = Number(valueOf({ name: 'limit', kind: 'integer' }, [text]));
  if (limit < 1) throw new UsageError('--limit must be 1 or more.');
  return limit;
}

function print(
  { columns, words }: Operation,
  { host, paint, say, paintSaid }: Invocation,
  resources: readonly Resource[],
): void {
  if (resources.length === 0) say(paintSaid.faint(`cloudnexus ${words.join(' ')}: none.`));
  else
    printLines(host.out, table(resources, columns, { paint, columns: host.out.isTTY ? host.out.columns : undefined }));
}

/** What `--after` takes to get the next page; null at the end. */
function nextCursor({ document }: Page<Resource>): string | null {
  const link: unknown = document.links?.['next'];
  if (typeof link !== 'string') return null;
  return new URL(link, 'http://localhost').searchParams.get('page[after]');
}
