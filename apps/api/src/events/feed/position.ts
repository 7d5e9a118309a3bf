import type { Store } from '../../store/store.ts';

/** A place in the order of events: after the event it came with. */
export interface Position {
  /** Of the transaction, on Postgres; 0 on SQLite, where there is one writer. */
  readonly xid: number;
  readonly position: number;
}

/** Before every event. */
export const start: Position = { xid: 0, position: 0 };

/** @returns a negative number where `a` is before `b`, 0 where they are the same */
export function comparePositions(a: Position, b: Position): number {
  return a.xid - b.xid || a.position - b.position;
}

/** The place right before an event. */
export function before({ xid, position }: Position): Position {
  return { xid, position: position - 1 };
}

/** The number of an event's transaction, as it stands in a statement. */
export function xidColumn(kind: Store['kind']): string {
  return kind === 'sqlite' ? '0' : 'cast(cast(xid as text) as bigint)';
}
