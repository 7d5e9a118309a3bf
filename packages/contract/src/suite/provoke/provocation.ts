// How to make the API refuse something: a call of the SDK that is spoiled, by what it asks for or on its way.
import type { ClientOptions, Credential } from '@cloudnexus/sdk';
import type { Operation } from '../../contract/operation.ts';
import type { Means, Spare } from '../../targets/means.ts';
import { call, type CallOptions, type Outcome } from '../call.ts';
import type { Run } from '../run.ts';

export interface Provocation {
  /** What it takes besides an account. */
  needs?(operation: Operation): readonly (keyof Means)[];
  /** Why this code can't be had of an operation that documents it; undefined where it can. */
  exempt?(operation: Operation): string | undefined;
  /** Left out where every operation is exempt. @param accept the media type to ask for */
  provoke?(run: Run, operation: Operation, accept: string): Promise<Outcome>;
}

export type Change = (request: Request) => Request | Promise<Request>;

export interface Spoiled extends Omit<CallOptions, 'client'> {
  accept: string;
  client?: ClientOptions;
  credential?: Credential;
  /** Changes the request where the SDK can't be made to. */
  change?: Change;
}

export function spareOf({ target }: Run): Spare {
  const { spare } = target.means;
  if (spare === undefined) throw new Error('The target has no second API; a case that needs one says so.');
  return spare;
}

/** As {@link ask}, of the second API that the target has. */
export async function askSpare(run: Run, operation: Operation, spoiled: Spoiled): Promise<Outcome> {
  const { baseUrl, credentials } = spareOf(run);
  const { apiKey, accountId } = credentials;
  const here = { ...run, fetch: run.fetchSpare };
  return await ask(here, operation, { ...spoiled, credential: apiKey, client: { accountId, baseUrl } });
}

export async function ask(run: Run, operation: Operation, spoiled: Spoiled): Promise<Outcome> {
  const { accept, client, credential, change = (request) => request, options, ...rest } = spoiled;
  const fetch: Run['fetch'] = async (input, init) => await run.fetch(await change(new Request(input, init)));
  return await call(run, operation, {
    ...rest,
    options: { ...options, headers: { Accept: accept, ...options?.headers } },
    client: run.client({ fetch, ...client }, credential),
  });
}
