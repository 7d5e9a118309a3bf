import type { Queries, Row } from '../store/store.ts';
import { timestamp } from '../timestamps.ts';

interface AttemptRow extends Row {
  number: number;
  started_at: number;
  outcome: string;
  response_status: number | null;
  error: string | null;
  timings: string;
  response_headers: string;
  response_body: string | null;
}

/** Every attempt at a delivery, oldest first, as JSON. */
export async function readAttempts(queries: Queries, deliveryId: string): Promise<string> {
  const rows = await queries.all<AttemptRow>(
    `select number, started_at, outcome, response_status, error, timings, response_headers, response_body
     from delivery_attempts where delivery_id = $1 order by number, repetition`,
    deliveryId,
  );
  return `[${rows.map((row) => attemptOf(row)).join(',')}]`;
}

/** The timings and the headers are JSON already. */
function attemptOf(row: AttemptRow): string {
  const { number, started_at, outcome, response_status, error } = row;
  const first = JSON.stringify({ number, started_at: timestamp(started_at), outcome, response_status, error });
  const body = JSON.stringify(row.response_body);
  return `${first.slice(0, -1)},"timings":${row.timings},"response_headers":${row.response_headers},"response_body":${body}}`;
}
