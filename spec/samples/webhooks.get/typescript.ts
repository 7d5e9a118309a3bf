import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.get('whk_7n2p5r');
console.log(`${webhook.url} is ${webhook.status}, last success: ${webhook.last_success_at ?? 'none'}`);
