// Times as the contract has them: RFC 3339, in UTC, to the second.

export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

export function timestampOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : timestamp(milliseconds);
}

/**
 * @param text a time with its offset (RFC 3339), which the contract has been held against
 * @returns milliseconds
 */
export function parseTimestamp(text: string): number {
  const usual = text.toUpperCase().replace(/\s/, 'T');
  // `Date` knows no leap second. It is the first second of the next minute, as in Unix time.
  const after = usual.includes(':60') ? 1_000 : 0;
  return Date.parse(usual.replace(':60', ':59')) + after;
}
