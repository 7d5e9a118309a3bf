import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const webhook of cn.webhooks.list({ filter: { event: 'server.created' } })) {
  console.log(`${webhook.id} ${webhook.url}: ${webhook.status}`);
}
