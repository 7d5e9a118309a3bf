import type { Call, CloudNexus, Pages } from '@cloudnexus/sdk';
import type { Resource } from '../output/resource.ts';
import type { Operation } from './operation.ts';

/** What the client's methods return, of whatever operation. */
type Method = (...args: unknown[]) => Call<Resource> & Pages<Resource>;

/** The method of the client that does this: `cn.servers.create` for `servers.create`. */
export function methodOf(client: CloudNexus, { id }: Pick<Operation, 'id'>): Method {
  const method = id.split('.').reduce<unknown>((object, name) => Reflect.get(Object(object), name), client);
  if (typeof method !== 'function') throw new Error(`The SDK has no ${id}.`);
  return method as Method; // the table and the client are made from the same contract
}
