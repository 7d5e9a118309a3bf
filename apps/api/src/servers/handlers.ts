import { whenThere, type Awaitable } from '../awaitable.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Call, HandlerResult, Handlers } from '../http/call.ts';
import { notFound, Refusal } from '../http/errors.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Sources } from '../ids.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import { idsOf } from '../pages/documents.ts';
import type { Queries } from '../store/store.ts';
import { createServers } from './create.ts';
import { deleteServer } from './delete.ts';
import { selfOf } from './document.ts';
import { findServer } from './find.ts';
import { listServers } from './list.ts';
import type { ServerRow } from './server.ts';
import { readSiblings } from './siblings.ts';
import { updateServer, type ServerPatch } from './update.ts';

type ServerOperation =
  | 'servers.list'
  | 'servers.create'
  | 'servers.get'
  | 'servers.update'
  | 'servers.patch'
  | 'servers.delete';

export interface ServerDeps extends Sources {
  readonly catalog: Catalog;
  /** For user data at rest. */
  readonly cipher: Cipher;
}

export function serverHandlers(deps: ServerDeps): Pick<Handlers<Queries>, ServerOperation> {
  const { catalog, cipher, clock } = deps;
  const update = async (
    call: Call<'servers.update'> | Call<'servers.patch'>,
    tx: Queries,
  ): Promise<HandlerResult<'servers.update'>> => {
    const server = await findServer(tx, own(call), clock);
    if (server === undefined) return notFound();
    const patch: ServerPatch = call.body;
    const updated = await updateServer(tx, server, patch, call.ifMatch, { catalog, sources: deps });
    return updated instanceof Refusal ? updated : answerOf(call, updated);
  };

  return {
    'servers.list': (call, queries) => {
      const { filter, sort, page, include } = call.query;
      const list = { accountId: call.principal.accountId, filter, order: sort };
      return whenThere(listServers(queries, list, pageRequest(page), clock), (servers) =>
        whenThere(
          siblingsAskedFor(queries, include, () => idsOf(servers)),
          (included) => pageAnswer(call, servers, servers.documents, { included }),
        ),
      );
    },

    'servers.create': async (call, tx) => {
      const created = await createServers(tx, call.principal.accountId, call.body, { catalog, cipher, sources: deps });
      if (created instanceof Refusal) return created;
      const { first, siblings } = created;
      const included = siblings.length === 0 ? undefined : siblings.map(({ document }) => document);
      return {
        document: resourceDocument(call, first.document, { self: selfOf(first.id), included }),
        etag: String(first.version),
      };
    },

    'servers.get': async (call, queries) => {
      const server = await findServer(queries, own(call), clock);
      if (server === undefined) return notFound();
      return answerOf(call, server, await siblingsAskedFor(queries, call.query.include, () => [server.id]));
    },

    'servers.update': update,

    'servers.patch': update,

    'servers.delete': async (call, tx) => {
      const server = await findServer(tx, own(call), clock);
      if (server === undefined) return notFound();
      return answerOf(call, await deleteServer(tx, server, call.ifMatch, deps));
    },
  };
}

function own(call: { params: { id: string }; principal: { accountId: string } }): { id: string; accountId: string } {
  return { id: call.params.id, accountId: call.principal.accountId };
}

function siblingsAskedFor(
  queries: Queries,
  include: readonly 'siblings'[],
  idsOfServers: () => readonly string[],
): Awaitable<readonly string[] | undefined> {
  if (!include.includes('siblings')) return undefined;
  const ids = idsOfServers();
  return ids.length === 0 ? [] : readSiblings(queries, ids);
}

function answerOf(
  call: { readonly url: string },
  server: ServerRow,
  included?: readonly string[],
): { document: ReturnType<typeof resourceDocument>; etag: string } {
  return { document: resourceDocument(call, server.document, { included }), etag: String(server.version) };
}
