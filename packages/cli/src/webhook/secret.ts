// The secret that events are signed with on their way to a local endpoint. It stays the same, so that it can be put in the
// environment of what receives them.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Values } from '../command/values.ts';
import { defaultProfile } from '../credentials/profiles.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { stateFolder } from '../files/places.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** `--secret`, else the one kept for the profile, which is made when it is first needed. */
export async function signingSecret(host: Pick<Host, 'env' | 'home'>, values: Values): Promise<string> {
  const given = values.text('secret');
  if (given !== undefined) return checked(given);
  const file = join(stateFolder(host), 'signing-secrets.json');
  const profile = values.text('profile') ?? defaultProfile;
  const kept: Record<string, unknown> = Object((await readJson(file)) ?? {});
  const found = kept[profile];
  if (typeof found === 'string') return checked(found);
  const made = `whsec_${randomBytes(32).toString('base64')}`;
  await writeJson(file, { ...kept, [profile]: made });
  return made;
}

function checked(secret: string): string {
  if (/^whsec_[A-Za-z0-9+/]{43}=$/.test(secret)) return secret;
  throw new UsageError('--secret must be whsec_ and the base64 of 32 bytes, as the API makes them.');
}
