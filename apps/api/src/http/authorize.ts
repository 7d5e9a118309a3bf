// May the caller do this? 401 where it is not known who asks, 403 where it is.
import type { Security } from './contract/operation.ts';
import { Refusal } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { readCredential } from './request/credential.ts';

/** @throws Refusal 401, 403 */
export function authorize(exchange: Exchange, { credential, account, scopes }: Security): void {
  if (!credential) return;
  const { principal, request } = exchange;
  if (principal === undefined) throw unauthorized(request.headers.authorization);
  if (account) checkAccount(principal.accountId, String(request.headers['x-cloudnexus-id'] ?? ''));
  const missing = scopes.filter((scope) => !principal.scopes.has(scope));
  if (missing.length > 0) throw insufficientScope(missing);
}

function unauthorized(authorization: string | undefined): Refusal {
  if (readCredential(authorization).kind === 'none') {
    return new Refusal(
      {
        code: 'missing_credentials',
        detail: 'Send your API key or access token as `Authorization: Bearer …`.',
        source: { header: 'Authorization' },
      },
      challenge(),
    );
  }
  return new Refusal(
    {
      code: 'invalid_credentials',
      detail: 'The API key or access token is unknown, revoked or expired.',
      source: { header: 'Authorization' },
    },
    challenge('error="invalid_token"'),
  );
}

function checkAccount(accountId: string, sent: string): void {
  if (sent === '') {
    throw new Refusal(
      {
        code: 'missing_account',
        detail: 'Send your account identifier. `GET /account` tells it.',
        source: { header: 'X-CloudNexus-Id' },
      },
      challenge(),
    );
  }
  if (sent === accountId) return;
  throw new Refusal({
    code: 'account_mismatch',
    detail: `The credential does not belong to the account \`${sent.slice(0, 80)}\`.`,
    source: { header: 'X-CloudNexus-Id' },
  });
}

function insufficientScope(scopes: readonly string[]): Refusal {
  const names = scopes.map((scope) => `\`${scope}\``).join(' and ');
  return new Refusal(
    { code: 'insufficient_scope', detail: `This operation needs the scope ${names}.` },
    challenge(`error="insufficient_scope", scope="${scopes.join(' ')}"`),
  );
}

/** RFC 6750, section 3. */
function challenge(...parameters: string[]): Record<string, string> {
  return { 'WWW-Authenticate': ['Bearer realm="cloudnexus"', ...parameters].join(', ') };
}
