// What the environment says, read once. Nothing else looks at it.
import { fileURLToPath } from 'node:url';

export interface Config {
  /** `postgres://…`, or the path of a file for SQLite. */
  readonly store: string;
  /** Accepts keys that somebody made up. Nothing that others can reach runs so. */
  readonly development: boolean;
}

const defaultStore = fileURLToPath(new URL('../.data/cloudnexus.db', import.meta.url));

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return Object.freeze({
    store: environment['DATABASE_URL'] || defaultStore,
    development: environment['CN_MODE'] === 'development',
  });
}
