// What the program needs of the machine. `main.ts` gives it the real one.
import type { Readable } from 'node:stream';

export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder. */
  readonly folder: string;
  /** The person's own folder. */
  readonly home: string;
  readonly stdin: Input;
  /** For results, and nothing else. */
  readonly out: Output;
  /** For everything said to a person. */
  readonly err: Output;
  readonly fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Input extends Readable {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** The width of the terminal. */
  readonly columns?: number;
}
