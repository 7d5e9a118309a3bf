// Where `listen` has got to, for each thing it forwards to.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from '../files/json-file.ts';
import { stateFolder } from '../files/places.ts';
import type { Host } from '../host.ts';

export interface Listening {
  readonly accountId: string;
  readonly baseUrl: string;
  /** Empty where events are only shown. */
  readonly forwardTo: string;
}

export interface Place {
  /** A cursor of the stream, or the time of the first start: what `after` takes. */
  readonly after: string | undefined;
  /** Everything before the cursor is done. */
  keep(after: string): Promise<void>;
}

export async function placeOf(host: Pick<Host, 'env' | 'home'>, listening: Listening): Promise<Place> {
  const { accountId, baseUrl, forwardTo } = listening;
  const name = createHash('sha256').update([accountId, baseUrl, forwardTo].join('\n')).digest('hex').slice(0, 16);
  const file = join(stateFolder(host), 'listen', `${name}.json`);
  const { after }: { after?: unknown } = Object((await readJson(file)) ?? {});
  return {
    after: typeof after === 'string' ? after : undefined,
    keep: (next) => writeJson(file, { account_id: accountId, base_url: baseUrl, forward_to: forwardTo, after: next }),
  };
}
