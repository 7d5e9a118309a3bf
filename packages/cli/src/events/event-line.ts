import type { Palette } from '../output/palette.ts';
import { clean, pad } from '../output/text.ts';
import { show } from '../output/value.ts';
import { eventTypes } from '../generated/events.ts';

/** An event as webhooks and the stream have it. */
export interface AnyEvent {
  readonly event: string;
  readonly id: string;
  readonly timestamp: string;
  readonly data: unknown;
}

const longest = Math.max(...eventTypes.map(({ name }) => name.length));

/** An event on one line: when, what, its identifier, and what it says. */
export function eventLine({ event, id, timestamp, data }: AnyEvent, paint: Palette): string {
  const clock = /T(\d\d:\d\d:\d\d)/.exec(timestamp)?.[1] ?? clean(timestamp);
  return `${paint.faint(clock)}  ${paint.heading(pad(clean(event), longest))}  ${paint.name(clean(id))}  ${show(data)}`;
}
