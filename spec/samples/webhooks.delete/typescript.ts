import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.delete('whk_7n2p5r');
console.log(`${webhook.id} is ${webhook.status}`);
