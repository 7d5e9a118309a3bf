// Tells the timeline as time passes over it. Nobody writes down that a phase has begun: each watcher sees it by the clock.
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Change } from '../driver.ts';
import { readOutage } from './faults.ts';
import { retention } from './instances.ts';
import { instanceOf } from './observe.ts';
import { Sleep } from './sleep.ts';
import { phaseColumns, phaseOf, timelineTopic, type PhaseRow } from './timeline.ts';

export interface Watching {
  readonly world: Store;
  readonly clock: Clock;
  /** The longest that it sleeps without looking at the clock, which may be set or moved, in milliseconds. */
  readonly lookEvery: number;
  /** Told what it gets over. */
  readonly warn: (message: string, error: unknown) => void;
  /** Any of them ends it. */
  readonly signals: readonly AbortSignal[];
}

/** How much of the timeline was told: all that was written up to `number` and had begun by `time`. */
interface Position {
  number: number;
  time: number;
}

interface ToldRow extends PhaseRow {
  number: number;
  since: number;
  server_id: string;
  name: string;
}

export async function* watchWorld({ world, clock, lookEvery, warn, signals }: Watching): AsyncGenerator<Change, void> {
  const sleep = new Sleep(clock, lookEvery);
  const wake = (): void => sleep.wake();
  const isOver = (): boolean => signals.some(({ aborted }) => aborted);
  const unwatch = world.watch(timelineTopic, wake);
  for (const signal of signals) signal.addEventListener('abort', wake);
  try {
    let position: Position | undefined;
    while (!isOver()) {
      sleep.begin();
      let look: Look;
      try {
        look = await lookOn(world, position, clock());
      } catch (error) {
        if (isOver()) return; // The world was closed in the midst of it.
        warn('The simulator could not be watched for a moment', error);
        look = { changes: [], position: undefined, due: clock() + lookEvery };
      }
      position = look.position;
      for (const change of look.changes) {
        yield change;
        if (isOver()) return;
      }
      // A look now and then, so that a long rest is not taken for something missed.
      await sleep.until(Math.min(look.due, clock() + retention / 4));
    }
  } finally {
    unwatch();
    for (const signal of signals) signal.removeEventListener('abort', wake);
  }
}

interface Look {
  readonly changes: Change[];
  /** Undefined while the engine can't be reached: whoever comes back begins anew. */
  readonly position: Position | undefined;
  /** When there is more to tell if nothing is written. */
  readonly due: number;
}

async function lookOn(world: Store, from: Position | undefined, now: number): Promise<Look> {
  if ((await readOutage(world)) !== undefined) return { changes: [], position: undefined, due: Infinity };
  // A clock that was set back makes nothing untold.
  const time = Math.max(now, from?.time ?? now);
  const isForgotten = from !== undefined && time - from.time > retention / 2;
  if (!from || isForgotten) {
    const row = await world.get<{ number: number }>('select coalesce(max(number), 0) as number from phases');
    const position = { number: row?.number ?? 0, time };
    return { changes: [{ kind: 'resync' }], position, due: await nextDue(world, time) };
  }
  const rows = await world.all<ToldRow>(
    `select phases.number as number, since, server_id, name, ${phaseColumns}
     from phases join instances on instances.number = instance
     where phases.number > $1 or (since > $2 and since <= $3) order by since, phases.number`,
    from.number,
    from.time,
    time,
  );
  const number = Math.max(from.number, ...rows.map((row) => row.number));
  return {
    changes: rows.filter(({ since }) => since <= time).map(changeOf),
    position: { number, time },
    due: await nextDue(world, time),
  };
}

function changeOf(row: ToldRow): Change {
  const instance = instanceOf(row.server_id, row.name, phaseOf(row));
  return instance ? { kind: 'instance', instance } : { kind: 'removed', serverId: row.server_id };
}

async function nextDue(world: Store, time: number): Promise<number> {
  const row = await world.get<{ due: number | null }>('select min(since) as due from phases where since > $1', time);
  return row?.due ?? Infinity;
}
