// The answer every request gets, over the network or not: a server as the API sends it.

const server = {
  type: 'servers',
  id: 'srv_2x9k4m',
  attributes: {
    name: 'web-1',
    region: 'us-east-1',
    plan: 'professional',
    image: 'ubuntu-22.04',
    status: 'running',
    status_reason: null,
    ip: '10.244.1.5',
    tags: { team: 'web' },
    autoscaling: null,
    created_at: '2025-01-15T14:21:32Z',
  },
  relationships: { siblings: { data: [] } },
  links: { self: 'https://api.cloudnexus.io/v2/servers/srv_2x9k4m' },
};

export const answer = JSON.stringify({ jsonapi: { version: '1.1' }, data: server });

export const headers = {
  'Content-Type': 'application/json',
  'X-RateLimit-Limit': '500',
  'X-RateLimit-Remaining': '499',
  'X-RateLimit-Reset': '1736951400',
  'X-Request-Id': 'req_5f7d2a',
};
