import type { Row } from '../store/store.ts';

export interface EventRow extends Row {
  id: string;
  type: string;
  payload: string;
}

/** The event as a resource. What happened, and when, is the text that is sent, untouched. */
export function eventResource({ id, type, payload }: { id: string; type: string; payload: string }): string {
  const beginning = `{"event":${JSON.stringify(type)},"id":${JSON.stringify(id)},`;
  if (!payload.startsWith(beginning)) throw new Error(`The payload of ${id} does not begin with its type and its id.`);
  const rest = payload.slice(beginning.length);
  return `{"type":"events","id":"${id}","attributes":{"event":${JSON.stringify(type)},${rest},"links":{"self":"/v2/events/${id}"}}`;
}
