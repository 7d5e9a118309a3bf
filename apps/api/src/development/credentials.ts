// What a developer needs to make the first request, in a file that only its owner can read.
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createAccount } from '../identity/accounts.ts';
import { IdentityError } from '../identity/errors.ts';
import { createKey, createLiteralKey } from '../identity/keys/create.ts';
import type { Authenticator } from '../identity/principal.ts';
import { allScopes } from '../identity/scopes.ts';
import type { Sources } from '../ids.ts';
import type { Store } from '../store/store.ts';

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

/** The credentials in the file, where they still work; else new ones, with an account of their own. */
export async function developerCredentials(file: string, baseUrl: string, needs: Needs): Promise<Credentials> {
  const found = readFile(file);
  const principal = found && (await needs.authenticator.authenticate(found.api_key));
  const credentials =
    found !== undefined && principal?.accountId === found.account_id
      ? { ...found, base_url: baseUrl }
      : { base_url: baseUrl, ...(await newCredentials(needs)) };
  write(file, credentials);
  return credentials;
}

async function newCredentials({ store, sources }: Needs): Promise<Omit<Credentials, 'base_url'>> {
  return await store.transaction(async (tx) => {
    const account = await createAccount(tx, { name: 'Development', tier: 'enterprise' }, sources);
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
