// Accounts: who pays, and how much they may ask for.
import { newId, type Sources } from '../ids.ts';
import { readPage, type List, type Page, type PageRequest } from '../pages/page.ts';
import type { Queries, Row } from '../store/store.ts';
import { identityChanged } from './changes.ts';
import { IdentityError } from './errors.ts';
import { assertName } from './names.ts';
import { allTiers, isTier, limitOf } from './tiers.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly tier: string;
  /** Requests a minute, where the account has a figure of its own. */
  readonly ownLimit: number | null;
  /** Requests a minute. */
  readonly limit: number;
  readonly createdAt: number;
}

export interface Subscription {
  readonly tier: string;
  /** Requests a minute, instead of the tier's. Only for enterprise. */
  readonly ownLimit?: number | null | undefined;
}

interface AccountRow extends Row {
  id: string;
  name: string;
  tier: string;
  own_limit: number | null;
  created_at: number;
}

const columns = 'id, name, tier, own_limit, created_at';
const maxOwnLimit = 1_000_000;

export async function createAccount(
  queries: Queries,
  { name, ...subscription }: Subscription & { readonly name: string },
  sources: Sources,
): Promise<Account> {
  assertName(name);
  const { tier, ownLimit } = check(subscription);
  const account = { id: newId('acc', sources), name, tier, own_limit: ownLimit, created_at: sources.clock() };
  await queries.run(
    `insert into accounts (${columns}) values ($1, $2, $3, $4, $5)`,
    account.id,
    name,
    tier,
    ownLimit,
    account.created_at,
  );
  return fromRow(account);
}

/** Within a transaction. A limit of its own that isn't named is gone. */
export async function setTier(tx: Queries, id: string, subscription: Subscription): Promise<Account> {
  const { tier, ownLimit } = check(subscription);
  const row = await tx.get<AccountRow>(
    `update accounts set tier = $2, own_limit = $3 where id = $1 returning ${columns}`,
    id,
    tier,
    ownLimit,
  );
  if (row === undefined) throw notFound(id);
  await identityChanged(tx);
  return fromRow(row);
}

export async function getAccount(queries: Queries, id: string): Promise<Account> {
  const row = await queries.get<AccountRow>(`select ${columns} from accounts where id = $1`, id);
  if (row === undefined) throw notFound(id);
  return fromRow(row);
}

const newestFirst: List = {
  name: 'accounts:-created_at',
  select: `select ${columns} from accounts where true`,
  placeholders: 0,
  column: 'created_at',
  type: 'integer',
  descending: true,
};

/** The accounts, newest first. */
export async function listAccounts(queries: Queries, request: PageRequest): Promise<Page<Account>> {
  const page = await readPage<AccountRow>(queries, newestFirst, [], request);
  return { ...page, items: page.items.map(fromRow) };
}

function check({ tier, ownLimit = null }: Subscription): { tier: string; ownLimit: number | null } {
  if (!isTier(tier))
    throw new IdentityError('invalid_body', `There is no tier ${tier}. There are ${allTiers.join(', ')}.`, 'tier');
  if (ownLimit === null) return { tier, ownLimit };
  if (tier !== 'enterprise')
    throw new IdentityError('invalid_body', 'Only enterprise accounts can have a limit of their own.', 'limit');
  if (!Number.isSafeInteger(ownLimit) || ownLimit < 1 || ownLimit > maxOwnLimit)
    throw new IdentityError('invalid_body', `A limit is a whole number from 1 to ${maxOwnLimit}.`, 'limit');
  return { tier, ownLimit };
}

function notFound(id: string): IdentityError {
  return new IdentityError('not_found', `There is no account ${id}.`);
}

function fromRow(row: AccountRow): Account {
  const subscription = { tier: row.tier, ownLimit: row.own_limit };
  return { id: row.id, name: row.name, ...subscription, limit: limitOf(subscription), createdAt: row.created_at };
}
