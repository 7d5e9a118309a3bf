import type { Command, Flag } from '../command/command.ts';

/** A command that follows from the contract. */
export interface Operation extends Command {
  /** `servers.list`: in the client, the method of that name. */
  readonly id: string;
  readonly flags: readonly Input[];
  /** What the method takes behind the ids. */
  readonly takes: 'query' | 'body' | 'none';
  readonly output: 'page' | 'resource';
  /** The name of what it answers with: `Server`. */
  readonly resource: string;
  /** Of the table that lists are printed as. */
  readonly columns: readonly Column[];
  /** Attributes that this answer shows and no other ever will. */
  readonly shownOnce: readonly string[];
}

/** A flag that becomes a part of the request. */
export interface Input extends Flag {
  /** `option`: of the call, such as `ifMatch`. */
  readonly in: 'query' | 'body' | 'option';
  /** Where in it: `['filter', 'region']`. */
  readonly path: readonly string[];
}

export function isInput(flag: Flag): flag is Input {
  return 'in' in flag;
}

export interface Column {
  readonly name: string;
  readonly as?: 'time' | 'money' | 'status';
}

export interface Group {
  readonly words: readonly string[];
  readonly summary: string;
  /** Also those of groups within this one. */
  readonly operations: readonly Operation[];
}
