import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.patch('whk_7n2p5r', { status: 'paused' });
console.log(`${webhook.id} is ${webhook.status}`);
