// The file that the simulator's world is in. It belongs to no process: several may have it open, and it goes on without any.
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../store/clock.ts';
import { StoreUnavailableError } from '../../store/errors.ts';
import { migrate } from '../../store/migrate.ts';
import { SqliteStore } from '../../store/sqlite/store.ts';
import type { Store } from '../../store/store.ts';
import { ComputeUnavailableError } from '../errors.ts';

const migrations = fileURLToPath(new URL('sql/', import.meta.url));

export interface WorldOptions {
  readonly clock: Clock;
  /** Told what the simulator gets over by itself. */
  readonly warn?: ((message: string, error: unknown) => void) | undefined;
}

export async function openWorld(file: string, { clock, warn }: WorldOptions): Promise<Store> {
  const store = await SqliteStore.open(file, warn ? { warn } : {});
  try {
    await migrate(store, clock, migrations);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A file that another process keeps locked is an engine that doesn't answer. */
export async function answering<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new ComputeUnavailableError('The simulator does not answer.', { cause: error });
  }
}
