// What servers have used, from their transitions alone: nothing ticks, so nothing is missed while nobody looks.
import type { Queries, Row } from '../store/store.ts';
import type { Month } from './month.ts';

/** How long a server was on a plan in a month. */
export interface Usage {
  readonly serverId: string;
  readonly plan: string;
  /** Whole seconds. */
  readonly seconds: number;
}

export interface Transition {
  readonly serverId: string;
  readonly at: number;
  readonly status: string;
  readonly plan: string;
}

interface TransitionRow extends Row {
  server_id: string;
  at: number;
  status: string;
  plan: string;
}

/** What is paid for: a server that can be used. One that is being provisioned, stopped or in error costs nothing. */
const charged = new Set(['running', 'resizing']);

/** The transitions of an account that matter for a month, by server and in their order. */
export async function transitionsOf(queries: Queries, accountId: string, { end }: Month): Promise<Transition[]> {
  const rows = await queries.all<TransitionRow>(
    `select server_id, at, status, plan from server_transitions
     where account_id = $1 and at < $2 order by server_id, number`,
    accountId,
    end,
  );
  return rows.map(({ server_id, at, status, plan }) => ({ serverId: server_id, at, status, plan }));
}

/** @param transitions by server, and in their order */
export function usageOf(transitions: readonly Transition[], { start, end }: Month): Usage[] {
  const milliseconds = new Map<string, { serverId: string; plan: string; total: number }>();
  for (const [index, { serverId, at, status, plan }] of transitions.entries()) {
    if (!charged.has(status)) continue;
    const next = transitions[index + 1];
    const until = next?.serverId === serverId ? next.at : end;
    const total = Math.min(until, end) - Math.max(at, start);
    if (total <= 0) continue;
    const key = `${serverId} ${plan}`;
    const line = milliseconds.get(key) ?? { serverId, plan, total: 0 };
    line.total += total;
    milliseconds.set(key, line);
  }
  return [...milliseconds.values()].map(({ total, ...line }) => ({ ...line, seconds: Math.floor(total / 1000) }));
}
