import type { Invocation } from '../command/invocation.ts';
import { eventLine, type AnyEvent } from '../events/event-line.ts';

/** An event as a line on stdout: for a person, or with `--json` as it was sent. */
export function showEvent(event: AnyEvent, { host, values, paint }: Invocation): void {
  host.out.write(`${values.has('json') ? JSON.stringify(event) : eventLine(event, paint)}\n`);
}
