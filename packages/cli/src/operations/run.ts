import type { Invocation } from '../command/invocation.ts';
import { openClient } from '../credentials/client.ts';
import type { ExitCode } from '../exit-code.ts';
import { runChange } from './change.ts';
import { readInput } from './input.ts';
import { runList } from './list.ts';
import { methodOf } from './method.ts';
import type { Operation } from './operation.ts';

/** Does what an operation of the contract does. */
export async function runOperation(operation: Operation, invocation: Invocation): Promise<ExitCode> {
  const { host, values, words } = invocation;
  const { query, body, options } = await readInput(operation, values, host);
  const { client } = await openClient(invocation);
  const method = methodOf(client, operation);
  const more = { ...options, signal: host.signal };
  if (operation.output === 'page')
    return await runList(operation, invocation, (own) => method(...words, { ...query, ...own(query) }, more));
  const takes = { query, body, none: undefined }[operation.takes];
  const call = method(...words, ...(takes ? [takes] : []), more);
  return await runChange(operation, invocation, client, call);
}
