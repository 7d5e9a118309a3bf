// Who may call: what the API needs of this folder, put together.
import { isAccessToken } from '../oauth/tokens/token.ts';
import { TokenAuthenticator } from '../oauth/tokens/token-authenticator.ts';
import { startPeriodic } from '../jobs/periodic.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { KeyAuthenticator } from './key-authenticator.ts';
import { LastUsed } from './last-used.ts';
import type { Authenticator } from './principal.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether keys that somebody made up are accepted. */
  readonly development: boolean;
  /** Told what went wrong with a write that is tried again. */
  readonly warn: (message: string, error: unknown) => void;
  /** How often the times of last use are written, in milliseconds. */
  readonly flushEvery?: number;
}

export interface Identity extends Authenticator {
  /** Writes what is yet to be written. Call it before the store is closed. */
  close(): Promise<void>;
}

export function startIdentity({ store, clock, development, warn, flushEvery = 2_000 }: Options): Identity {
  const lastUsed = new LastUsed(store, clock);
  const keys = new KeyAuthenticator({ store, clock, lastUsed, development });
  const tokens = new TokenAuthenticator({ store, clock });
  const warnOf = (error: unknown): void => warn('The times at which keys were last used could not be written', error);
  const flushing = startPeriodic(flushEvery, () => lastUsed.flush(), warnOf);
  return {
    authenticate: (credential, connection) =>
      (isAccessToken(credential) ? tokens : keys).authenticate(credential, connection),
    close: async () => {
      keys.close();
      tokens.close();
      await flushing.close();
      await lastUsed.flush().catch(warnOf);
    },
  };
}
