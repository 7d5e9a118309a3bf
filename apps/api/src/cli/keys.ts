// `pnpm api keys …`
import { getAccount } from '../identity/accounts.ts';
import { createKey, createLiteralKey } from '../identity/keys/create.ts';
import { findKey } from '../identity/keys/find.ts';
import type { ApiKey } from '../identity/keys/key.ts';
import { listKeys } from '../identity/keys/list.ts';
import { revokeKey } from '../identity/keys/revoke.ts';
import { allRoles, allScopes, type Grant } from '../identity/scopes.ts';
import { option, repeated, required, UsageError, type Command, type Given } from './command.ts';
import { table } from './format.ts';
import { timestamp, timestampOrNull } from '../timestamps.ts';
import { everything } from './pages.ts';

const create: Command = {
  name: 'keys create',
  usage: '--account <account> --name <name> --role <role>',
  about: 'Creates an API key, and prints it. It is printed once.',
  help: [
    '--account <id>   the account it belongs to',
    '--name <name>    what people know it by',
    `--role <role>    ${allRoles.join(', ')}`,
    '--scope <scope>  what it may do, one by one, instead of a role:',
    `                 ${[...allScopes].join(', ')}`,
    '--expires <time> when it stops working, as in 2035-01-01T00:00:00Z (default never)',
    '--literal <key>  registers this key, such as cn_live_sk_abc123. Only with CN_MODE=development',
  ],
  options: {
    account: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    scope: { type: 'string', multiple: true },
    expires: { type: 'string' },
    literal: { type: 'string' },
  },
  arguments: 0,
  run: async ({ store, sources, development }, given) => {
    const request = {
      accountId: required(given, 'account'),
      name: required(given, 'name'),
      grant: grantOf(given),
      expiresAt: expiryOf(given),
      creator: allScopes, // An operator may do everything.
    };
    const literal = option(given, 'literal');
    const { apiKey, key } = await store.transaction((tx) =>
      literal === undefined
        ? createKey(tx, request, sources)
        : createLiteralKey(tx, { ...request, key: literal, development }, sources),
    );
    return {
      json: { ...toJson(apiKey), key },
      lines: [...toTable([apiKey], sources.clock()), '', key, '', 'Keep it now: it is not shown again.'],
    };
  },
};

const list: Command = {
  name: 'keys list',
  usage: '--account <account>',
  about: 'Lists the keys of an account, newest first. Revoked ones stay for 30 days.',
  help: ['--account <id>   the account they belong to'],
  options: { account: { type: 'string' } },
  arguments: 0,
  run: async ({ store, sources }, given) => {
    const { id: accountId } = await getAccount(store, required(given, 'account'));
    const keys = await everything((page) => listKeys(store, { accountId, order: '-created_at' }, page, sources.clock));
    return { json: keys.map(toJson), lines: toTable(keys, sources.clock()) };
  },
};

const revoke: Command = {
  name: 'keys revoke',
  usage: '<key>',
  about: 'Revokes a key, by its identifier or the key itself. It is refused everywhere within a second.',
  help: [],
  options: {},
  arguments: 1,
  run: async ({ store, sources }, { positionals: [given = ''] }) => {
    const key = await store.transaction(async (tx) => revokeKey(tx, await findKey(tx, given), sources.clock));
    return { json: toJson(key), lines: toTable([key], sources.clock()) };
  },
};

export const keyCommands: readonly Command[] = [create, list, revoke];

function grantOf(given: Given): Grant {
  const role = option(given, 'role');
  const scopes = repeated(given, 'scope');
  if ((role === undefined) === (scopes.length === 0)) throw new UsageError('Give either --role or --scope.');
  return role === undefined ? { scopes } : { role };
}

function expiryOf(given: Given): number | null {
  const text = option(given, 'expires');
  if (text === undefined) return null;
  const at = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(
      `--expires is ${JSON.stringify(text)}, which is no time. Give one as in 2035-01-01T00:00:00Z.`,
    );
  return at;
}

function toJson(key: ApiKey): Record<string, unknown> {
  return {
    id: key.id,
    account: key.accountId,
    name: key.name,
    role: key.role,
    scopes: key.scopes,
    hint: key.hint,
    created_at: timestamp(key.createdAt),
    last_used_at: timestampOrNull(key.lastUsedAt),
    expires_at: timestampOrNull(key.expiresAt),
    revoked_at: timestampOrNull(key.revokedAt),
  };
}

function toTable(keys: readonly ApiKey[], now: number): string[] {
  const rows = keys.map((key) => [
    key.id,
    key.name,
    key.role ?? key.scopes.join(' '),
    key.hint,
    timestamp(key.createdAt),
    timestampOrNull(key.lastUsedAt) ?? 'never',
    stateOf(key, now),
  ]);
  return table(['KEY', 'NAME', 'MAY', 'HINT', 'CREATED', 'LAST USED', 'STATE'], rows);
}

function stateOf({ revokedAt, expiresAt }: ApiKey, now: number): string {
  if (revokedAt !== null) return `revoked ${timestamp(revokedAt)}`;
  if (expiresAt === null) return 'works';
  return expiresAt <= now ? `expired ${timestamp(expiresAt)}` : `works until ${timestamp(expiresAt)}`;
}
