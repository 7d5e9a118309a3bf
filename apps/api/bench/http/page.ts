// The same 20 servers for every server that is measured.

import type { ServerListDocument } from '@cloudnexus/types';

export const page: ServerListDocument = {
  jsonapi: { version: '1.1' },
  data: Array.from({ length: 20 }, (_, index) => ({
    type: 'servers',
    id: `srv_2x9k4m${index}`,
    attributes: {
      name: `web-${index}`,
      region: 'us-east-1',
      plan: 'professional',
      image: 'ubuntu-22.04',
      status: 'running',
      status_reason: null,
      ip: `10.244.1.${index}`,
      tags: { env: 'production', team: 'web' },
      autoscaling: null,
      ssh_keys: [],
      created_at: '2025-01-15T14:21:30Z',
      updated_at: '2025-01-15T14:22:00Z',
      terminated_at: null,
    },
    relationships: { siblings: { data: [] } },
    links: { self: `/v2/servers/srv_2x9k4m${index}` },
  })),
  links: { self: '/v2/servers?page%5Bsize%5D=20', prev: null, next: null },
  meta: { page: { before: null, after: null } },
};
