// All that this process and the store have to tell each other, in one transaction: what has ended goes in, what is due comes out.
import type { Store } from '../../store/store.ts';
import { claim, type ClaimOptions, type Claims } from './claim.ts';
import { complete, handBack, handBackAll, type Ending } from './complete.ts';
import { lanesWithDue, nextDueAfter } from './look.ts';

export interface Turn {
  /** Of this process: no other waits for it. */
  readonly name: string;
  readonly now: number;
  readonly endings: readonly Ending[];
  readonly returned: readonly { readonly deliveryId: string; readonly claim: number }[];
  /** Claims of which it is not known whether they were committed. */
  readonly unheard: readonly number[];
  /** Whether to look at every webhook. */
  readonly isLook: boolean;
  /** Absent where nothing is to be taken. */
  readonly claim: Omit<ClaimOptions, 'kind' | 'now'> | undefined;
}

export interface Told extends Claims {
  /** Undefined where there may be more now, or nothing is to come. */
  readonly nextDueAt: number | undefined;
}

export async function takeTurn(store: Store, turn: Turn): Promise<Told> {
  const { kind } = store;
  // Not a plain transaction: on Postgres those collide with every emission that writes to the same pages, and start again.
  // What these statements need to hold, they make sure of row by row.
  return await store.exclusive(turn.name, async (tx) => {
    await complete(tx, kind, turn.endings);
    await handBack(tx, kind, turn.returned, turn.now);
    await handBackAll(tx, kind, turn.unheard, turn.now);
    if (turn.claim === undefined) return { claimed: [], emptied: [], isMore: true, nextDueAt: undefined };
    if (turn.isLook) for (const { id } of await lanesWithDue(tx, turn.now)) turn.claim.lanes.crowd(id);
    const claims = await claim(tx, { ...turn.claim, kind, now: turn.now });
    const nextDueAt = claims.isMore ? undefined : await nextDueAfter(tx, turn.now);
    return { ...claims, nextDueAt };
  });
}
