import { assertType, expectTypeOf, test } from 'vitest';
import type {
  ApiKeyCreate,
  Delivery,
  EventTypeName,
  Role,
  ServerAttributes,
  ServerCreate,
  ServerPatch,
  ServerStatus,
  ServerUpdate,
  operations,
  paths,
} from '@cloudnexus/types';

test('an open enumeration takes a value nobody knows yet, and still lists the known ones', () => {
  assertType<ServerStatus>('hibernating');
  expectTypeOf<'running'>().toExtend<ServerStatus>();
  // Were it plain `string`, an editor had nothing to complete.
  expectTypeOf<string>().not.toEqualTypeOf<ServerStatus>();
  expectTypeOf<null>().not.toExtend<ServerStatus>();
});

test('an open enumeration that may be null takes null itself', () => {
  assertType<Role>(null);
  expectTypeOf<Delivery['attributes']['last_error']>().exclude<string>().toEqualTypeOf<null>();
});

test('an enumeration of requests is closed', () => {
  assertType<EventTypeName>('server.created');
  // @ts-expect-error no such event
  assertType<EventTypeName>('server.paused');
});

test('a body needs what is required and nothing else', () => {
  assertType<ServerCreate>({ region: 'us-east-1', plan: 'starter', image: 'debian-12' });
  // @ts-expect-error without an image
  assertType<ServerCreate>({ region: 'us-east-1', plan: 'starter' });
  // @ts-expect-error with a misspelled count
  assertType<ServerCreate>({ region: 'us-east-1', plan: 'starter', image: 'debian-12', cuont: 2 });
  assertType<ServerPatch>({});
});

test('null is a value where the contract has it', () => {
  assertType<ServerUpdate>({ name: 'web', plan: 'starter', tags: {}, autoscaling: null });
  // @ts-expect-error a name is a name
  assertType<ServerUpdate>({ name: null, plan: 'starter', tags: {}, autoscaling: null });
  expectTypeOf<ServerAttributes['ip']>().toEqualTypeOf<string | null>();
  expectTypeOf<ServerAttributes['terminated_at']>().toEqualTypeOf<string | null>();
});

test('exactly one of role and scopes', () => {
  assertType<ApiKeyCreate>({ name: 'deploy', role: 'operator' });
  assertType<ApiKeyCreate>({ name: 'deploy', scopes: ['servers:read'], expires_at: null });
  // @ts-expect-error neither
  assertType<ApiKeyCreate>({ name: 'deploy' });
  // @ts-expect-error both
  assertType<ApiKeyCreate>({ name: 'deploy', role: 'operator', scopes: ['servers:read'] });
});

test('operations are known by their id and by their path', () => {
  expectTypeOf<paths['/servers']['post']>().toEqualTypeOf<operations['servers.create']>();
  type Answer = operations['servers.get']['responses'][200]['content']['application/json'];
  expectTypeOf<Answer['data']['attributes']>().toEqualTypeOf<ServerAttributes>();
});
