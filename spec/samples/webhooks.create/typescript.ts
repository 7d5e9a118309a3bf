import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.create({
  url: 'https://example.com/hooks/cloudnexus',
  events: ['server.created', 'security.threat.detected'],
  description: 'Production events',
});
console.log(`Created: ${webhook.id}`);
console.log(`Store this secret, it is not shown again: ${webhook.secret}`);
