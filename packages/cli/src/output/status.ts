import type { Palette } from './palette.ts';

/** What a status means to who reads it. One that is not here is shown as it is. */
const meanings: Readonly<Record<'good' | 'busy' | 'bad' | 'faint', readonly string[]>> = {
  good: ['running', 'connected', 'ready', 'active', 'succeeded', 'completed', 'paid', 'operational'],
  busy: [
    'provisioning',
    'resizing',
    'stopping',
    'connecting',
    'pending',
    'retrying',
    'degraded',
    'held',
    'paused',
    'finalized',
  ],
  bad: ['error', 'unreachable', 'not_ready', 'disabled', 'exhausted', 'outage', 'failed'],
  faint: ['terminated', 'cancelled', 'deleted', 'void'],
};
const meaningOf = new Map(
  (['good', 'busy', 'bad', 'faint'] as const).flatMap((meaning) =>
    meanings[meaning].map((status) => [status, meaning] as const),
  ),
);

/** @param text as it is to be shown, with the spaces of its column */
export function paintStatus(text: string, paint: Palette): string {
  const meaning = meaningOf.get(text.trim());
  return meaning === undefined ? text : paint[meaning](text);
}
