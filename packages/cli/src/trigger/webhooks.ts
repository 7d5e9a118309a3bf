import type { CloudNexus } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import { openClient } from '../credentials/client.ts';
import type { EventName } from '../events/chosen-types.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printLines } from '../output/print.ts';
import { paintStatus } from '../output/status.ts';
import { clean } from '../output/text.ts';
import { delivered, type Delivered } from './delivered.ts';

interface Endpoint {
  readonly id: string;
  /** Undefined where only the identifier is known. */
  readonly url: string | undefined;
}

/** Has the API send a sample to webhooks, and shows what they answer. */
export async function triggerWebhooks(event: EventName, invocation: Invocation): Promise<ExitCode> {
  const { host, values, say, paintSaid } = invocation;
  const { client } = await openClient(invocation);
  const endpoints = await chosen(event, invocation, client);
  if (endpoints.length === 0) {
    say(
      `${paintSaid.busy(`No active webhook receives ${event}.`)} Make one with cloudnexus webhooks create, name one with --webhook, or give --forward-to.`,
    );
    if (values.has('json')) host.out.write('[]\n');
    return exitCode.failed;
  }
  const results = await Promise.all(
    endpoints.map(async ({ id, url }) => {
      const delivery = await client.webhooks.test(id, { event }, { signal: host.signal });
      const result = await delivered(client, delivery, host.signal);
      if (!values.has('json')) print(result, { id, url }, invocation);
      return result;
    }),
  );
  if (values.has('json')) host.out.write(`${JSON.stringify(results)}\n`);
  return results.every(({ status }) => status === 'succeeded') ? exitCode.ok : exitCode.failed;
}

async function chosen(event: EventName, { host, values }: Invocation, client: CloudNexus): Promise<Endpoint[]> {
  const id = values.text('webhook');
  if (id !== undefined) return [{ id, url: undefined }];
  const { signal } = host;
  return await client.webhooks.list({ filter: { status: 'active', event } }, { signal }).toArray({ limit: 1_000 });
}

function print(
  { id, status, last_response_status, last_error }: Delivered,
  { id: webhook, url }: Endpoint,
  { host, paint }: Invocation,
): void {
  const answer = last_response_status ?? last_error;
  const to = [webhook, url]
    .filter((each) => each !== undefined)
    .map(clean)
    .join(' ');
  printLines(host.out, [
    `${paint.name(id)}  ${paintStatus(status, paint)}${answer === null ? '' : ` (${clean(String(answer))})`}  ${paint.faint(to)}`,
  ]);
}
