import { styleText } from 'node:util';
import type { Output } from '../host.ts';

type Paint = (text: string) => string;

/** What is coloured, by what it says. */
export interface Palette {
  readonly heading: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly busy: Paint;
  readonly bad: Paint;
  readonly name: Paint;
}

const as =
  (format: Parameters<typeof styleText>[0]): Paint =>
  (text) =>
    text === '' ? text : styleText(format, text, { validateStream: false });
const plain: Paint = (text) => text;

const colours: Palette = {
  heading: as('bold'),
  faint: as('dim'),
  good: as('green'),
  busy: as('yellow'),
  bad: as('red'),
  name: as('cyan'),
};
const none: Palette = { heading: plain, faint: plain, good: plain, busy: plain, bad: plain, name: plain };

/**
 * @param env `NO_COLOR` and `FORCE_COLOR`, as their conventions have it
 * @param refused by `--no-color`
 */
export function paletteFor(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
  refused: boolean,
): Palette {
  if (refused || env['NO_COLOR']) return none;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return colours;
  return output.isTTY && env['TERM'] !== 'dumb' ? colours : none;
}
