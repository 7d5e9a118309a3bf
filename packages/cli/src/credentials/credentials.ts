// Which key a command uses. A key and its address come from one place: one place's key is never sent to another's address,
// unless somebody says so on the command line.
import { join, relative, resolve } from 'node:path';
import type { Values } from '../command/values.ts';
import { readJson } from '../files/json-file.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { defaultProfile, readProfiles } from './profiles.ts';

export interface Credentials {
  /** Undefined where there is none; `status get` needs none. */
  readonly apiKey: string | undefined;
  /** Undefined where only the API knows it. */
  readonly accountId: string | undefined;
  readonly baseUrl: string;
  /** Where they are from, for a person. */
  readonly source: string;
  /** Whether nobody has chosen them, so that it must be said. */
  readonly isFallback: boolean;
}

export const publicUrl = 'https://api.cloudnexus.io/v2';

/** `--profile`, else the environment, else the default profile, else what a local API has left in this folder. */
export async function readCredentials(host: Host, values: Values): Promise<Credentials> {
  const found = await find(host, values.text('profile'));
  return {
    ...found,
    accountId: values.text('account-id') ?? found.accountId,
    baseUrl: values.text('base-url') ?? found.baseUrl,
  };
}

async function find(host: Host, named: string | undefined): Promise<Credentials> {
  const { env } = host;
  if (named === undefined && env['CN_API_KEY'])
    return {
      apiKey: env['CN_API_KEY'],
      accountId: env['CN_ACCOUNT_ID'] || undefined,
      baseUrl: env['CN_BASE_URL'] || publicUrl,
      source: 'CN_API_KEY',
      isFallback: false,
    };
  const profiles = await readProfiles(host);
  const name = named ?? defaultProfile;
  const profile = profiles[name];
  if (profile)
    return {
      apiKey: profile.api_key,
      accountId: profile.account_id,
      baseUrl: profile.base_url,
      source: `profile ${name}`,
      isFallback: false,
    };
  if (named !== undefined) throw unknownProfile(named, Object.keys(profiles));
  return (
    (await developer(host)) ?? {
      apiKey: undefined,
      accountId: env['CN_ACCOUNT_ID'] || undefined,
      baseUrl: env['CN_BASE_URL'] || publicUrl,
      source: 'nowhere',
      isFallback: false,
    }
  );
}

/** What an API in development mode leaves for its developer. */
async function developer({ env, folder }: Host): Promise<Credentials | undefined> {
  const file = join(resolve(folder, env['CN_DATA_DIR'] || '.data'), 'dev-credentials.json');
  const left: Record<string, unknown> = Object((await readJson(file)) ?? {});
  const { api_key: apiKey, account_id: accountId, base_url: baseUrl } = left;
  if (typeof apiKey !== 'string' || typeof accountId !== 'string' || typeof baseUrl !== 'string') return undefined;
  const here = relative(folder, file);
  return { apiKey, accountId, baseUrl, source: here.startsWith('..') ? file : here, isFallback: true };
}

function unknownProfile(name: string, known: readonly string[]): UsageError {
  const others = known.length > 0 ? ` There is ${known.join(', ')}.` : '';
  return new UsageError(`There is no profile ${name}.${others} \`cloudnexus login --profile ${name}\` makes it.`);
}
