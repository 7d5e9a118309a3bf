// Who asks: each request carries the credentials the contract demands, and no others; without them the answer is 401.
import { equal, ok } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { read } from '../harness/text.ts';
import { call } from './call.ts';
import { anywhere, onMock, type Case, type Part } from './case.ts';
import type { Run } from './run.ts';

export const credentials: Part = {
  name: 'credentials',
  cases: ({ operations }: Contract) => [
    ...operations.map(sent),
    ...operations.flatMap(refused),
    clientCredentials(operations),
  ],
};

/** The header of each security scheme of an account. */
const headers = { apiKey: 'Authorization', accountId: 'X-CloudNexus-Id' };

function needed({ security }: Operation): string[] {
  return Object.entries(headers).flatMap(([scheme, header]) => (security[0] && scheme in security[0] ? [header] : []));
}

function sent(operation: Operation): Case {
  const names = needed(operation);
  return {
    name: `${operation.operationId} sends ${names.join(' and ') || 'no credential of an account'}`,
    targets: onMock,
    run: async (run) => {
      await call(run, operation);
      const { requestHeaders } = run.exchanges.at(-1) ?? {};
      const { apiKey, accountId } = run.target.credentials;
      const expected: Record<string, string> = { Authorization: `Bearer ${apiKey}`, 'X-CloudNexus-Id': accountId };
      for (const [name, value] of Object.entries(expected)) {
        equal(requestHeaders?.get(name) ?? null, names.includes(name) ? value : null, name);
      }
    },
  };
}

function refused(operation: Operation): Case[] {
  return needed(operation).map((header) => ({
    name: `${operation.operationId} without ${header} is 401`,
    targets: anywhere, // credentials are looked at before ids
    run: async (run) => {
      const { status } = await call(run, operation, { client: without(run, header) });
      equal(status, 401);
    },
  }));
}

function without(run: Run, header: string): ReturnType<Run['client']> {
  return run.client({
    hooks: {
      request: (request) => {
        request.headers.delete(header);
      },
    },
  });
}

/** The second way to ask, which the contract calls `oauth2`. */
function clientCredentials(operations: readonly Operation[]): Case {
  return {
    name: 'OAuth client credentials get a token, and calls carry it',
    targets: onMock,
    run: async (run) => {
      const listed = operations.find(({ operationId }) => operationId === 'servers.list');
      ok(listed);
      await call(run, listed, { client: run.client({}, { clientId: 'cli_app', clientSecret: 'secret' }) });
      const [token, list] = run.exchanges;
      ok(token);
      ok(token.requestHeaders.get('Authorization')?.startsWith('Basic '));
      const { access_token: expected } = Object(read(token.body)?.value);
      equal(list?.requestHeaders.get('Authorization'), `Bearer ${expected}`);
    },
  };
}
