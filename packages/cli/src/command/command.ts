/** What can be said to a command, and what is said about it: the same for those of the contract and those written here. */
export interface Command {
  /** `['servers', 'list']` */
  readonly words: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly Argument[];
  readonly flags: readonly Flag[];
  /** A line that can be typed. */
  readonly example: string;
  /** Its page in the docs. */
  readonly page?: string;
  /** What an API key must be allowed to do. */
  readonly scopes?: readonly string[];
}

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** There may be any number of them. It is the last argument. */
  readonly repeated?: true;
  /** What it can be, for completion. */
  readonly values?: readonly string[];
}

export interface Flag {
  /** `region` for `--region` */
  readonly name: string;
  /** Another name for the same. */
  readonly alias?: string;
  readonly kind: FlagKind;
  readonly description: string;
  /** What it can be. The API has the last word: it may know more than this version does. */
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
  readonly required?: true;
}

/**
 * What comes behind the name:
 * - `list`: one of many; the flag is repeated
 * - `map`: `name=value`; the flag is repeated
 * - `json`: JSON
 * - `switch`: nothing, it is on
 * - `null`: nothing, the value is null
 */
export type FlagKind = 'text' | 'integer' | 'number' | 'boolean' | 'list' | 'map' | 'json' | 'switch' | 'null';

/** Whether nothing comes behind it. */
export function standsAlone({ kind }: Flag): boolean {
  return kind === 'switch' || kind === 'null';
}
