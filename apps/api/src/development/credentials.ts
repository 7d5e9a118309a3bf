// What a developer needs to make the first request, in a file that only its owner can read.
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createAccount, getAccount, type Account } from '../identity/accounts.ts';
import { IdentityError } from '../identity/errors.ts';
import { createKey, createLiteralKey } from '../identity/keys/create.ts';
import type { Authenticator } from '../identity/principal.ts';
import { allScopes } from '../identity/scopes.ts';
import type { Sources } from '../ids.ts';
import type { Store, Transaction } from '../store/store.ts';

/** As they are in the file. */
export interface Credentials {
  /** With the base path. */
  readonly base_url: string;
  readonly account_id: string;
  readonly api_key: string;
}

/** The key that the examples of the published reference print. */
export const printedKey = 'cn_live_sk_abc123';

interface Needs {
  readonly store: Store;
  readonly authenticator: Authenticator;
  readonly sources: Sources;
}

/**
 * The credentials in the file, where they still work; else a new key of the same account, as long as it can be told: by the
 * file, or by the printed key. Else an account of their own.
 */
export async function developerCredentials(file: string, baseUrl: string, needs: Needs): Promise<Credentials> {
  const found = readFile(file);
  const principal = found && (await needs.authenticator.authenticate(found.api_key));
  const credentials =
    found !== undefined && principal?.accountId === found.account_id
      ? { ...found, base_url: baseUrl }
      : { base_url: baseUrl, ...(await newCredentials(found?.account_id, needs)) };
  write(file, credentials);
  return credentials;
}

/** Whether the examples of the reference run with these credentials. */
export async function doesPrintedKeyWork({ account_id }: Credentials, { authenticator }: Needs): Promise<boolean> {
  return (await authenticator.authenticate(printedKey))?.accountId === account_id;
}

async function newCredentials(
  found: string | undefined,
  { store, authenticator, sources }: Needs,
): Promise<Omit<Credentials, 'base_url'>> {
  const printed = await authenticator.authenticate(printedKey);
  return await store.transaction(async (tx) => {
    const account =
      (await accountIn(tx, found)) ??
      (await accountIn(tx, printed?.accountId)) ??
      (await createAccount(tx, { name: 'Development', tier: 'enterprise' }, sources));
    const owner = { accountId: account.id, grant: { role: 'owner' }, creator: allScopes };
    const { key } = await createKey(tx, { ...owner, name: 'development' }, sources);
    await createLiteralKey(tx, { ...owner, name: 'reference', key: printedKey, development: true }, sources).catch(
      (error: unknown) => {
        // An earlier account has it.
        if (!(error instanceof IdentityError && error.code === 'state_conflict')) throw error;
      },
    );
    return { account_id: account.id, api_key: key };
  });
}

async function accountIn(tx: Transaction, id: string | undefined): Promise<Account | undefined> {
  if (id === undefined) return undefined;
  return await getAccount(tx, id).catch((error: unknown) => {
    if (error instanceof IdentityError && error.code === 'not_found') return undefined;
    throw error;
  });
}

function readFile(file: string): Credentials | undefined {
  try {
    const { base_url, account_id, api_key }: Partial<Credentials> = JSON.parse(readFileSync(file, 'utf8'));
    if ([base_url, account_id, api_key].some((each) => typeof each !== 'string')) return undefined;
    return { base_url: String(base_url), account_id: String(account_id), api_key: String(api_key) };
  } catch {
    return undefined; // There is none yet, or somebody has written something else in it.
  }
}

/** Whole or not at all, and never readable by others. */
function write(file: string, credentials: Credentials): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(credentials, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
}
