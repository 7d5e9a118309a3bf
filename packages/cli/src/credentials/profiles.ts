// The credentials that `cloudnexus login` stores, by the names of their profiles.
import type { Host } from '../host.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { configFile } from '../files/places.ts';
import { UsageError } from '../usage-error.ts';

export interface Profile {
  readonly api_key: string;
  readonly account_id: string;
  readonly base_url: string;
}

export type Profiles = Readonly<Record<string, Profile>>;

/** The one that is used where none is named. */
export const defaultProfile = 'default';

/** @throws UsageError where the file is not as this program writes it */
export async function readProfiles(host: Pick<Host, 'env' | 'home'>): Promise<Profiles> {
  const file = configFile(host);
  const { profiles = {} }: { profiles?: unknown } = Object((await readJson(file)) ?? {});
  const found = Object.entries(Object(profiles));
  return Object.fromEntries(
    found.map(([name, profile]) => {
      const { api_key, account_id, base_url }: Partial<Profile> = Object(profile);
      if ([api_key, account_id, base_url].some((each) => typeof each !== 'string' || each === ''))
        throw new UsageError(
          `The profile ${name} in ${file} is incomplete. Run \`cloudnexus login --profile ${name}\`.`,
        );
      return [name, { api_key: String(api_key), account_id: String(account_id), base_url: String(base_url) }];
    }),
  );
}

/** @returns the file it is in now */
export async function storeProfile(host: Pick<Host, 'env' | 'home'>, name: string, profile: Profile): Promise<string> {
  const file = configFile(host);
  await writeJson(file, { profiles: { ...(await readProfiles(host)), [name]: profile } });
  return file;
}
