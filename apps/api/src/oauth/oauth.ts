// OAuth 2.0: what the API needs of this folder, put together.
import type { FastifyInstance } from 'fastify';
import type { Handlers, OAuthOperationId } from '../http/call.ts';
import type { Report } from '../http/fail.ts';
import type { Authenticator } from '../identity/principal.ts';
import { startPeriodic } from '../jobs/periodic.ts';
import { oauthHandlers } from './handlers.ts';
import { addPages } from './pages.ts';
import { lazily, loadServer, type ServerOptions } from './server/load.ts';
import { purgeTokens } from './tokens/purge.ts';

interface Options extends ServerOptions {
  /** Tells whose an API key is, where a person proves themselves with one. */
  readonly authenticator: Authenticator;
  /** Told what went wrong with a purge, which is tried again. */
  readonly warn: (message: string, error: unknown) => void;
  /** How often what has ended is deleted, in milliseconds. */
  readonly purgeEvery?: number;
}

export interface OAuth {
  readonly handlers: Pick<Handlers, OAuthOperationId>;
  /** Adds the routes of the consent page. */
  addPages(app: FastifyInstance, report: Report): void;
  /** Call it before the store is closed. */
  close(): Promise<void>;
}

export function startOAuth({ authenticator, warn, purgeEvery = 60 * 60_000, ...options }: Options): OAuth {
  const { store, clock, publicUrl } = options;
  const server = lazily(() => loadServer(options));
  const purging = startPeriodic(
    purgeEvery,
    () => purgeTokens(store, clock()),
    (error) => warn('What has ended of OAuth could not be deleted', error),
  );
  return {
    handlers: oauthHandlers({ server, publicUrl }),
    addPages: (app, report) => addPages(app, { server, report, authenticator, publicUrl }),
    close: () => purging.close(),
  };
}
