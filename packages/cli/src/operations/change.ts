import type { Call, CloudNexus } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { details } from '../output/details.ts';
import { printLines } from '../output/print.ts';
import type { Resource } from '../output/resource.ts';
import { waitFor } from '../wait/wait-for.ts';
import type { Operation } from './operation.ts';

/** Prints the one resource that an operation answers with. */
export async function runChange(
  { shownOnce }: Operation,
  invocation: Invocation,
  client: CloudNexus,
  call: Call<Resource>,
): Promise<ExitCode> {
  const { host, values, paint, say, paintSaid } = invocation;
  const answer = await call;
  const end = values.has('wait') ? await waitFor(answer, invocation, client) : { resource: answer, reached: true };
  if (values.has('json')) host.out.write(`${JSON.stringify(end.resource)}\n`);
  else printLines(host.out, details(end.resource, paint, shownOnce));
  const secrets = shownOnce.filter((name) => name in answer);
  if (secrets.length > 0) say(paintSaid.busy(`Keep the ${secrets.join(' and the ')} now: nothing shows it again.`));
  return end.reached ? exitCode.ok : exitCode.failed;
}
