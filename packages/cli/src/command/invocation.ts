import type { Host } from '../host.ts';
import type { Palette } from '../output/palette.ts';
import type { Values } from './values.ts';

/** One use of a command. */
export interface Invocation {
  readonly host: Host;
  /** What has no flag: identifiers. */
  readonly words: readonly string[];
  readonly values: Values;
  /** For stdout. */
  readonly paint: Palette;
  /** Says something to a person, on a line of its own. */
  say(text: string): void;
  /** For what is said. */
  readonly paintSaid: Palette;
}
