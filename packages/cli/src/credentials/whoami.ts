import type { Command } from '../command/command.ts';
import type { Invocation } from '../command/invocation.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { details } from '../output/details.ts';
import { printLines } from '../output/print.ts';
import { openClient } from './client.ts';

export const whoamiCommand: Command = {
  words: ['whoami'],
  summary: 'Show whose key is in use, and what it may do',
  description: 'Asks the API whom the key belongs to, and says where the key is from. The key itself is not shown.',
  arguments: [],
  flags: [],
  example: 'cloudnexus whoami',
};

export async function whoami(invocation: Invocation): Promise<ExitCode> {
  const { host, values, paint } = invocation;
  const { client, credentials } = await openClient(invocation);
  const { id, name, tier, rate_limit, credential } = await client.account.get({}, { signal: host.signal });
  const answer = {
    account: id,
    name,
    tier,
    requests: `${rate_limit.limit} in ${rate_limit.window_seconds} s`,
    key: credential.name ?? credential.id,
    role: credential.role,
    scopes: credential.scopes,
    expires_at: credential.expires_at,
    credentials: credentials.source,
    base_url: credentials.baseUrl,
  };
  if (values.has('json')) host.out.write(`${JSON.stringify(answer)}\n`);
  else printLines(host.out, details(answer, paint));
  return exitCode.ok;
}
