// What is to go wrong, as `SimulatorControl` was told.
import type { Queries, Row, Transaction } from '../../store/store.ts';

export type Fault = { readonly kind: 'refuse' | 'fail'; readonly reason: string };

interface FaultRow extends Row {
  number: number;
  kind: Fault['kind'];
  reason: string;
  times: number;
}

/** Uses up the fault that is due for this server. One that is meant for it comes before one that is meant for all. */
export async function takeFault(tx: Transaction, serverId: string): Promise<Fault | undefined> {
  const fault = await tx.get<FaultRow>(
    `select number, kind, reason, times from faults where kind <> 'unreachable' and coalesce(server_id = $1, 1)
     order by server_id is null, number limit 1`,
    serverId,
  );
  if (!fault) return undefined;
  if (fault.times > 1) await tx.run('update faults set times = times - 1 where number = $1', fault.number);
  else await tx.run('delete from faults where number = $1', fault.number);
  return { kind: fault.kind, reason: fault.reason };
}

/** @returns why the engine can't be reached, undefined where it can */
export async function readOutage(from: Pick<Queries, 'get'>): Promise<string | undefined> {
  const row = await from.get<{ reason: string }>("select reason from faults where kind = 'unreachable' limit 1");
  return row?.reason;
}
