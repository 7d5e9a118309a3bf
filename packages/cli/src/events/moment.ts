import { UsageError } from '../usage-error.ts';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time (RFC 3339), or how long ago: `30m`, `2h`, `7d`. */
export function momentOf(text: string, now: Date): Date {
  const ago = /^(\d+)([smhd])$/.exec(text);
  if (ago) return new Date(now.getTime() - Number(ago[1]) * (units[ago[2] ?? ''] ?? 0));
  const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)
    ? new Date(text)
    : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new UsageError(
    `--since is ${JSON.stringify(text.slice(0, 80))}; it must be a time, such as 2025-01-15T14:22:00Z, or how long ago: 2h.`,
  );
}
