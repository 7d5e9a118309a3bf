// Ends the connections whose credential is not good any more.
import { watchIdentity } from '../identity/changes.ts';
import { watchTokens } from '../oauth/tokens/changes.ts';
import type { Store } from '../store/store.ts';
import { scope } from './access.ts';
import { closeCodes } from './session/close-codes.ts';
import type { Session } from './session/session.ts';

interface Options {
  readonly store: Store;
  readonly sessions: Iterable<Session>;
  /** How often to ask where nobody says that something has changed: for what expires. In milliseconds. */
  readonly every: number;
  readonly warn: (message: string, error: unknown) => void;
}

/** How many are asked for at once: a change makes whoever remembers credentials forget them all. */
const atOnce = 8;

/** @returns a function that ends it */
export function startRecheck({ store, sessions, every, warn }: Options): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await recheck([...sessions]);
      }
    } catch (error) {
      warn('The credentials of open streams could not be checked', error); // The next time is soon.
    } finally {
      running = false;
    }
  };
  const unwatch = [watchIdentity, watchTokens].map((watch) => watch(store, () => void run()));
  const timer = setInterval(() => void run(), every).unref();
  return () => {
    for (const end of unwatch) end();
    clearInterval(timer);
  };
}

async function recheck(sessions: readonly Session[]): Promise<void> {
  const rest = sessions.values();
  const worker = async (): Promise<void> => {
    for (const session of rest) await recheckOne(session);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function recheckOne(session: Session): Promise<void> {
  const principal = await session.renew();
  if (principal === undefined)
    return session.close(closeCodes.credentialEnded, 'The credential was revoked or has expired.');
  if (principal.accountId !== session.accountId || !principal.scopes.has(scope))
    session.close(closeCodes.forbidden, `The credential has lost the scope ${scope}, or its account.`);
}
