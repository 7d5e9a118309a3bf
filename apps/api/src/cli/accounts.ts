// `pnpm api accounts …`
import { createAccount, listAccounts, setTier, type Account } from '../identity/accounts.ts';
import { allTiers } from '../identity/tiers.ts';
import { option, required, UsageError, type Command, type Given } from './command.ts';
import { table } from './format.ts';
import { timestamp } from '../timestamps.ts';
import { everything } from './pages.ts';

const limitHelp = '--limit <n>      requests a minute, for an enterprise account with a figure of its own';

const create: Command = {
  name: 'accounts create',
  usage: '--name <name>',
  about: 'Opens an account, in a new store where there is none.',
  help: [
    '--name <name>    what people know it by',
    `--tier <tier>    ${allTiers.join(', ')} (default starter)`,
    limitHelp,
  ],
  options: { name: { type: 'string' }, tier: { type: 'string', default: 'starter' }, limit: { type: 'string' } },
  arguments: 0,
  makesStore: true,
  run: async ({ store, sources }, given) => {
    const request = { name: required(given, 'name'), tier: required(given, 'tier'), ownLimit: limitOf(given) };
    const account = await createAccount(store, request, sources);
    return { json: toJson(account), lines: toTable([account]) };
  },
};

const list: Command = {
  name: 'accounts list',
  usage: '',
  about: 'Lists the accounts, newest first.',
  help: [],
  options: {},
  arguments: 0,
  run: async ({ store }) => {
    const accounts = await everything((page) => listAccounts(store, page));
    return { json: accounts.map(toJson), lines: toTable(accounts) };
  },
};

const tier: Command = {
  name: 'accounts set-tier',
  usage: '<account> <tier>',
  about: `Changes what an account has subscribed to: ${allTiers.join(', ')}. It holds from the next request.`,
  help: [limitHelp],
  options: { limit: { type: 'string' } },
  arguments: 2,
  run: async ({ store }, given) => {
    const [id = '', name = ''] = given.positionals;
    const account = await store.transaction((tx) => setTier(tx, id, { tier: name, ownLimit: limitOf(given) }));
    return { json: toJson(account), lines: toTable([account]) };
  },
};

export const accountCommands: readonly Command[] = [create, list, tier];

function limitOf(given: Given): number | undefined {
  const text = option(given, 'limit');
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--limit is ${JSON.stringify(text)}, which is no whole number.`);
  return Number(text);
}

function toJson({ id, name, tier: subscribed, ownLimit, limit, createdAt }: Account): unknown {
  return { id, name, tier: subscribed, own_limit: ownLimit, limit, created_at: timestamp(createdAt) };
}

function toTable(accounts: readonly Account[]): string[] {
  const rows = accounts.map((each) => [each.id, each.name, each.tier, String(each.limit), timestamp(each.createdAt)]);
  return table(['ACCOUNT', 'NAME', 'TIER', 'LIMIT', 'CREATED'], rows);
}
