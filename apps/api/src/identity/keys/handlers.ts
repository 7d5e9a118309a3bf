import type { Call, Handlers } from '../../http/call.ts';
import type { Sources } from '../../ids.ts';
import { pageAnswer, resourceDocument } from '../../jsonapi/document.ts';
import { etagOf } from '../../jsonapi/etag.ts';
import { pageRequest } from '../../jsonapi/page-request.ts';
import type { Queries } from '../../store/store.ts';
import { parseTimestamp, timestamp, timestampOrNull } from '../../timestamps.ts';
import type { Grant } from '../scopes.ts';
import { createKey } from './create.ts';
import type { ApiKey } from './key.ts';
import { listKeys } from './list.ts';
import { revokeKey } from './revoke.ts';

type KeyOperation = 'apiKeys.list' | 'apiKeys.create' | 'apiKeys.delete';

export function keyHandlers(sources: Sources): Pick<Handlers<Queries>, KeyOperation> {
  return {
    'apiKeys.list': async ({ principal: { accountId }, query, url }, queries) => {
      const page = await listKeys(queries, { accountId, order: query.sort }, pageRequest(query.page), sources.clock);
      return pageAnswer(
        { url },
        page,
        page.items.map((key) => resourceOf(key)),
      );
    },
    'apiKeys.create': async ({ principal, body, url }, queries) => {
      const request = {
        accountId: principal.accountId,
        name: body.name,
        grant: grantOf(body),
        expiresAt: typeof body.expires_at === 'string' ? parseTimestamp(body.expires_at) : null,
        creator: principal.scopes,
      };
      const { apiKey, key } = await createKey(queries, request, sources);
      return { document: resourceDocument({ url }, resourceOf(apiKey, { key })), etag: versionOf(apiKey) };
    },
    'apiKeys.delete': async ({ principal: { accountId }, params: { id }, url }, queries) => {
      const key = await revokeKey(queries, { id, accountId }, sources.clock);
      return { document: resourceDocument({ url }, resourceOf(key)), etag: versionOf(key) };
    },
  };
}

/** The contract sees to it that there is one of them. */
function grantOf({ role, scopes }: Call<'apiKeys.create'>['body']): Grant {
  return role === undefined ? { scopes: scopes ?? [] } : { role };
}

/** @param secret what is shown once */
function resourceOf(key: ApiKey, secret?: { readonly key: string }): string {
  return JSON.stringify({
    type: 'api-keys',
    id: key.id,
    attributes: {
      name: key.name,
      role: key.role,
      scopes: key.scopes,
      hint: key.hint,
      created_at: timestamp(key.createdAt),
      last_used_at: timestampOrNull(key.lastUsedAt),
      expires_at: timestampOrNull(key.expiresAt),
      revoked_at: timestampOrNull(key.revokedAt),
      ...secret,
    },
  });
}

/** It has no number of its own, since a key that is used is not one that has changed. */
function versionOf(key: ApiKey): string {
  return etagOf(resourceOf(key));
}
