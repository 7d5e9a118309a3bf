import type { Palette } from '../output/palette.ts';
import { clean, fit } from '../output/text.ts';
import type { Outcome } from './deliver.ts';

/** What came of a delivery, on one line. */
export function showOutcome(outcome: Outcome, url: string, paint: Palette): string {
  const to = paint.faint(url);
  if ('reason' in outcome)
    return `${paint.bad('not delivered')} to ${to}: ${clean(outcome.reason)}, ${outcome.attempts} times`;
  const { status, took, attempts, text } = outcome;
  const isGood = status >= 200 && status < 300;
  const times = attempts > 1 ? `, attempt ${attempts}` : '';
  const said = isGood || text.trim() === '' ? '' : `: ${fit(clean(text.trim()), 120)}`;
  return `${(isGood ? paint.good : paint.bad)(String(status))} in ${took} ms${times} from ${to}${said}`;
}
