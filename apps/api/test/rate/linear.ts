// Whether requests that overlap were answered as if they had come one after the other, each at some moment between those at
// which it was sent and answered.
import { model } from './model.ts';

export interface Take {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly resetAt: number;
  readonly remaining: number;
  readonly allowed: boolean;
}

/** @returns what is wrong, nothing where such an order exists and the model answers the same in it */
export function contradictions(takes: readonly Take[], limit: number, length: number): string[] {
  const wrong: string[] = [];
  // Within a window, those that were allowed come as they were counted down, then those that were refused as they were sent.
  const ordered = takes.toSorted(
    (a, b) =>
      a.resetAt - b.resetAt ||
      b.remaining - a.remaining ||
      Number(b.allowed) - Number(a.allowed) ||
      a.sentAt - b.sentAt,
  );
  const moments = momentsOf(ordered, length);
  for (const [index, { sentAt, answeredAt, resetAt }] of ordered.entries()) {
    const moment = moments[index] ?? Number.NaN;
    if (!(moment < resetAt)) wrong.push(`A request sent at ${sentAt} was counted in a window that ended at ${resetAt}`);
    if (!(moment <= answeredAt)) wrong.push(`A request answered at ${answeredAt} was counted at ${moment}`);
  }
  const answers = model(
    moments.map((at) => ({ at, limit })),
    length,
  );
  for (const [index, { resetAt, remaining, allowed }] of ordered.entries()) {
    const expected = answers[index];
    if (expected?.resetAt !== resetAt || expected.remaining !== remaining || expected.allowed !== allowed)
      wrong.push(`${JSON.stringify(ordered[index])} is answered otherwise by the model: ${JSON.stringify(expected)}`);
  }
  return wrong;
}

/** The earliest moments that leave the requests in this order. */
function momentsOf(ordered: readonly Take[], length: number): number[] {
  let latest = -Infinity;
  return ordered.map(({ sentAt, resetAt }) => {
    latest = Math.max(latest, sentAt, resetAt - length);
    return latest;
  });
}
