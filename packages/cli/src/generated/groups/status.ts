// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Group } from '../../operations/operation.ts';

export const status: Group = {
  words: ['status'],
  summary: 'How the API is doing.',
  operations: [
    {
      id: 'status.get',
      words: ['status', 'get'],
      summary: 'Get the status of the API',
      description:
        'Returns how the API and each part of it is doing, which is what a status page shows. It needs no credential, and says nothing about any account.',
      page: 'https://docs.cloudnexus.io/reference/status/get',
      scopes: [],
      arguments: [],
      flags: [
        {
          name: 'fields',
          in: 'query',
          path: ['fields', 'statuses'],
          kind: 'text',
          description: 'Attributes of the status.',
        },
      ],
      takes: 'query',
      output: 'resource',
      resource: 'Status',
      columns: [],
      shownOnce: [],
      example: 'cloudnexus status get',
    },
  ],
};
