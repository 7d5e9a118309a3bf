// What the stream says. Cursors and identifiers are of letters that JSON takes as they are.
import { textFrame } from './frame.ts';

export function welcome(given: { session: string; heartbeat: number; head: string }): Buffer {
  return textFrame(
    JSON.stringify({ type: 'welcome', session: given.session, heartbeat_ms: given.heartbeat, head: given.head }),
  );
}

/** The event is last, and its text is what was stored, so that it can be compared with the body of the webhook. */
export function event({ cursor, payload }: { cursor: string; payload: string }): Buffer {
  return textFrame(`{"type":"event","cursor":"${cursor}","event":${payload}}`);
}

export function bookmark(cursor: string): Buffer {
  return textFrame(`{"type":"bookmark","cursor":"${cursor}"}`);
}

export function gap(oldest: string): Buffer {
  return textFrame(`{"type":"gap","oldest":"${oldest}"}`);
}

export const caughtUp: Buffer = textFrame('{"type":"caught_up"}');
