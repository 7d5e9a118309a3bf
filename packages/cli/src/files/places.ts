// Where files of this program are, as the XDG base directories have it.
import { join } from 'node:path';
import type { Host } from '../host.ts';

type Machine = Pick<Host, 'env' | 'home'>;

/** Profiles, which people also edit. */
export function configFile({ env, home }: Machine): string {
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'cloudnexus', 'config.json');
}

/** What the program remembers by itself. */
export function stateFolder({ env, home }: Machine): string {
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'cloudnexus');
}
