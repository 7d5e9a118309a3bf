// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Group } from '../../operations/operation.ts';

export const account: Group = {
  words: ['account'],
  summary: 'The account and its rate limit.',
  operations: [
    {
      id: 'account.get',
      words: ['account', 'get'],
      summary: 'Get the account',
      description:
        'Returns the account a credential belongs to, its rate limit, and what the credential may do. `X-CloudNexus-Id` is not needed, and not looked at. A credential of any scope may ask.',
      page: 'https://docs.cloudnexus.io/reference/account/get',
      scopes: [],
      arguments: [],
      flags: [
        {
          name: 'fields',
          in: 'query',
          path: ['fields', 'accounts'],
          kind: 'text',
          description: 'Attributes of the account.',
        },
      ],
      takes: 'query',
      output: 'resource',
      resource: 'Account',
      columns: [],
      shownOnce: [],
      example: 'cloudnexus account get',
    },
  ],
};
