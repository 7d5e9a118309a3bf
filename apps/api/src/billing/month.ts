// Months of invoices, in UTC. A month is named by its first moment, in milliseconds since 1970.

export interface Month {
  readonly start: number;
  /** The first moment of the next. */
  readonly end: number;
}

/** The month a moment is in. */
export function monthOf(moment: number): Month {
  const date = new Date(moment);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { start: Date.UTC(year, month), end: Date.UTC(year, month + 1) };
}

/** The months from the one a moment is in, as far as they were over at another. */
export function monthsOver(since: number, now: number): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(since); month.end <= now; month = monthOf(month.end)) months.push(month);
  return months;
}
