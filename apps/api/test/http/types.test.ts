// What does not compile. `tsc` fails where one of these does.
import { expect, expectTypeOf, test } from 'vitest';
import type { Call, Handler, Handlers, RefusalCode } from '../../src/http/call.ts';
import { notFound } from '../../src/http/errors.ts';
import type { Principal } from '../../src/identity/principal.ts';
import { operations } from './kit/handlers.ts';

test('calls have the types of the contract', () => {
  expectTypeOf<Call<'servers.get'>['params']>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<Call<'servers.list'>['query']['page']['size']>().toEqualTypeOf<number>();
  expectTypeOf<Call<'servers.list'>['query']['include']>().toEqualTypeOf<'siblings'[]>();
  expectTypeOf<Call<'servers.create'>['body']['region']>().toEqualTypeOf<string>();
  expectTypeOf<Call<'webhooks.rotateSecret'>['body']>().toExtend<{ grace_period?: number } | undefined>();
  expectTypeOf<Call<'servers.list'>['body']>().toEqualTypeOf<undefined>();
  expectTypeOf<Call<'servers.list'>['principal']>().toEqualTypeOf<Principal>();
  expectTypeOf<Call<'status.get'>['principal']>().toEqualTypeOf<Principal | undefined>();
});

const documented: Handler<'servers.get'> = () => notFound();

const wrong: [Handler<'servers.get'>, Handler<'servers.get'>, Handler<'servers.list'>, Handlers] = [
  // @ts-expect-error -- the document is not that of a server
  () => ({ document: { data: [] }, etag: '3' }),
  // @ts-expect-error -- a single resource has a version
  () => ({ document: '' as never }),
  // @ts-expect-error -- a list documents no 404
  () => notFound(),
  // @ts-expect-error -- there are more operations
  { 'servers.get': documented },
];

test('answers have the types of the contract', () => {
  type Of<Code extends string> = Extract<RefusalCode<'servers.list'>, Code>;
  expectTypeOf<Of<'not_found' | 'invalid_cursor'>>().toEqualTypeOf<'invalid_cursor'>();
  expect(wrong).toHaveLength(4);
});

test('the operations that take no credential are those the types say', () => {
  const open = operations.filter(({ security, family }) => family === 'api' && !security.credential);
  expect(open.map(({ id }) => id)).toEqual(['status.get']);
});
