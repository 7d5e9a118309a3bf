import type { Command } from '../command/command.ts';
import type { Invocation } from '../command/invocation.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { clientWith } from './client.ts';
import { publicUrl } from './credentials.ts';
import { defaultProfile, storeProfile } from './profiles.ts';
import { readSecret } from './read-secret.ts';

export const loginCommand: Command = {
  words: ['login'],
  summary: 'Store an API key',
  description:
    'Asks for an API key, which is not shown, tries it, and stores it in `~/.config/cloudnexus/config.json`, which only you can read. In a script, write the key to stdin.',
  arguments: [],
  flags: [],
  example: 'cloudnexus login --profile staging --base-url https://cloud.example.com/v2',
};

export async function login({ host, values, say, paintSaid }: Invocation): Promise<ExitCode> {
  const apiKey = await readSecret(host, 'API key: ');
  if (apiKey === '') throw new UsageError('No key was given.');
  const baseUrl = values.text('base-url') ?? (host.env['CN_BASE_URL'] || publicUrl);
  const account = await clientWith({ apiKey, accountId: undefined, baseUrl }, host.fetch).account.get(
    {},
    { signal: host.signal },
  );
  const name = values.text('profile') ?? defaultProfile;
  const file = await storeProfile(host, name, { api_key: apiKey, account_id: account.id, base_url: baseUrl });
  say(`${paintSaid.good('Logged in')} to ${account.name} (${account.id}). The key is in ${file}, as profile ${name}.`);
  return exitCode.ok;
}
