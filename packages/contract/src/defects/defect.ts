// What a defect is.
import type { Bundle } from '../contract/bundle.ts';
import type { Request } from '../contract/request.ts';
import type { Check } from '../harness/check.ts';

/** An answer, before it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Sent as JSON, or as it is where it is text. */
  body: unknown;
}

/** What a server may forget to look at before it answers. */
export type Scruple = 'path' | 'credentials' | 'query' | 'body';

export interface Defect {
  name: string;
  /** What the server does that it should not, as the end of a sentence that starts with "The server". */
  does: string;
  /** The check of the harness that is meant to find it. */
  foundBy: Check;
  /** A request whose answer shows it. */
  probe: Request;
  /** What the server does not look at. */
  overlooks?: Scruple;
  /** Spoils the right answer. */
  spoil?: (answer: Answer) => Answer;
  /** What the contract has to say for this to be a defect, where it does not say so today. */
  given?: { says: string; change: (bundle: Bundle) => void };
}
