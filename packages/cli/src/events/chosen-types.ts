import { nearest } from '../command/nearest.ts';
import type { Values } from '../command/values.ts';
import { eventTypes } from '../generated/events.ts';
import { UsageError } from '../usage-error.ts';

export type EventName = (typeof eventTypes)[number]['name'];

export const eventNames: readonly EventName[] = eventTypes.map(({ name }) => name);

/** What `--events a,b` names; every type where it is not given. */
export function chosenTypes(values: Values): EventName[] {
  const given = values
    .texts('event')
    .flatMap((text) => text.split(','))
    .filter(Boolean);
  return given.length === 0 ? [...eventNames] : [...new Set(given.map(eventName))];
}

/** @throws UsageError where there is no such type of event */
export function eventName(text: string): EventName {
  const found = eventNames.find((name) => name === text);
  if (found !== undefined) return found;
  const near = nearest(text, eventNames);
  throw new UsageError(
    `There is no event ${JSON.stringify(text)}. ${near === undefined ? `There is ${eventNames.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}
