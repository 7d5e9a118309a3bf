// `pnpm api clients …`
import { allScopes } from '../identity/scopes.ts';
import type { OAuthClient } from '../oauth/clients/client.ts';
import { createClient, type NewClient } from '../oauth/clients/create.ts';
import { deleteClient } from '../oauth/clients/delete.ts';
import { listClients } from '../oauth/clients/list.ts';
import { rotateSecret } from '../oauth/clients/rotate-secret.ts';
import { allGrants } from '../oauth/grants.ts';
import { option, repeated, required, type Command, type Outcome } from './command.ts';
import { table } from './format.ts';
import { timestamp } from '../timestamps.ts';
import { everything } from './pages.ts';

const create: Command = {
  name: 'clients create',
  usage: '--account <account> --name <name> --grant <grant> --scope <scope>',
  about: 'Registers an OAuth client, and prints its secret. It is printed once.',
  help: [
    '--account <id>        the account it belongs to',
    '--name <name>         what people know it by: they are asked whether to allow it',
    '--id <id>             what programs know it by (default: one of chance)',
    '--grant <grant>       how it gets tokens, as often as needed:',
    `                      ${allGrants.join(', ')}`,
    '--scope <scope>       what it may do at most, as often as needed:',
    `                      ${[...allScopes].join(', ')}`,
    '--redirect-uri <uri>  where people are sent back to, for authorization_code, as often as needed',
    '--public              it can keep no secret: it runs in browsers, or on the devices of others',
  ],
  options: {
    account: { type: 'string' },
    name: { type: 'string' },
    id: { type: 'string' },
    grant: { type: 'string', multiple: true },
    scope: { type: 'string', multiple: true },
    'redirect-uri': { type: 'string', multiple: true },
    public: { type: 'boolean' },
  },
  arguments: 0,
  run: async ({ store, sources }, given) => {
    const request = {
      accountId: required(given, 'account'),
      name: required(given, 'name'),
      id: option(given, 'id'),
      grants: repeated(given, 'grant'),
      scopes: repeated(given, 'scope'),
      redirectUris: repeated(given, 'redirect-uri'),
      isPublic: given.values['public'] === true,
    };
    return shownOnce(await store.transaction((tx) => createClient(tx, request, sources)));
  },
};

const list: Command = {
  name: 'clients list',
  usage: '--account <account>',
  about: 'Lists the OAuth clients of an account, newest first.',
  help: ['--account <id>   the account they belong to'],
  options: { account: { type: 'string' } },
  arguments: 0,
  run: async ({ store }, given) => {
    const accountId = required(given, 'account');
    const clients = await everything((page) => listClients(store, accountId, page));
    return { json: clients.map(toJson), lines: toTable(clients) };
  },
};

const rotate: Command = {
  name: 'clients rotate-secret',
  usage: '<client>',
  about: 'Gives a client a new secret, and prints it. The old one is refused from now on; tokens stay.',
  help: [],
  options: {},
  arguments: 1,
  run: async ({ store, sources }, { positionals: [id = ''] }) => shownOnce(await rotateSecret(store, id, sources)),
};

const remove: Command = {
  name: 'clients delete',
  usage: '<client>',
  about: 'Deletes a client. Its tokens are refused everywhere within a second.',
  help: [],
  options: {},
  arguments: 1,
  run: async ({ store }, { positionals: [id = ''] }) => {
    const client = await store.transaction((tx) => deleteClient(tx, id));
    return { json: toJson(client), lines: toTable([client]) };
  },
};

export const clientCommands: readonly Command[] = [create, list, rotate, remove];

function shownOnce({ client, secret }: NewClient): Outcome {
  const once = secret === undefined ? [] : ['', secret, '', 'Keep it now: it is not shown again.'];
  return { json: { ...toJson(client), secret: secret ?? null }, lines: [...toTable([client]), ...once] };
}

function toJson(client: OAuthClient): Record<string, unknown> {
  return {
    id: client.id,
    account: client.accountId,
    name: client.name,
    grants: client.grants,
    scopes: client.scopes,
    redirect_uris: client.redirectUris,
    public: client.isPublic,
    created_at: timestamp(client.createdAt),
  };
}

function toTable(clients: readonly OAuthClient[]): string[] {
  const rows = clients.map((client) => [
    client.id,
    client.name,
    client.isPublic ? 'public' : 'secret',
    client.grants.join(' '),
    client.scopes.join(' '),
    client.redirectUris.join(' '),
    timestamp(client.createdAt),
  ]);
  return table(['CLIENT', 'NAME', 'KIND', 'GRANTS', 'SCOPES', 'REDIRECT URIS', 'CREATED'], rows);
}
