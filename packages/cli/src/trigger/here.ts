import type { Invocation } from '../command/invocation.ts';
import type { EventName } from '../events/chosen-types.ts';
import { eventLine, type AnyEvent } from '../events/event-line.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { eventTypes } from '../generated/events.ts';
import { deliver } from '../webhook/deliver.ts';
import { newId } from '../webhook/new-id.ts';
import { signingSecret } from '../webhook/secret.ts';
import { showOutcome } from '../webhook/show-outcome.ts';
import { targetOf } from '../webhook/target.ts';

/** Sends the contract's sample of an event to a local endpoint, as a new event that happens now. */
export async function triggerHere(
  name: EventName,
  to: string,
  { host, values, paint, paintSaid, say }: Invocation,
): Promise<ExitCode> {
  const url = targetOf(to);
  const secret = await signingSecret(host, values);
  const sample = eventTypes.find((type) => type.name === name)?.sample;
  if (sample === undefined) throw new Error(`There is no sample of ${name}.`);
  const timestamp = host.now().toISOString().replace(/\.\d+/, '');
  // Members that are there already keep their place.
  const event: AnyEvent = { ...sample, id: newId('evt'), timestamp };
  say(`Signed with ${paintSaid.busy(secret)}`);
  if (!values.has('json')) host.out.write(`${eventLine(event, paint)}\n`);
  const onRetry = (reason: string, wait: number): void =>
    say(`  ${paintSaid.busy('↻')} ${reason}; again in ${wait / 1_000} s`);
  const outcome = await deliver({ url, secret, payload: JSON.stringify(event), event, onRetry }, host);
  if (values.has('json')) host.out.write(`${JSON.stringify({ event, outcome })}\n`);
  else host.out.write(`  ${paint.faint('→')} ${showOutcome(outcome, url, paint)}\n`);
  return 'status' in outcome && outcome.status >= 200 && outcome.status < 300 ? exitCode.ok : exitCode.failed;
}
