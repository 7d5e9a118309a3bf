import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.update('whk_7n2p5r', {
  url: 'https://example.com/hooks/cloudnexus',
  events: ['server.created', 'server.scaled', 'security.threat.detected'],
  description: 'Production events',
  status: 'active',
});
console.log(`${webhook.id} receives ${webhook.events.join(', ')}`);
