import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.webhooks.rotateSecret('whk_7n2p5r', { grace_period: 3600 });
console.log(`Store this secret, it is not shown again: ${webhook.secret}`);
console.log(`The old one signs until ${webhook.previous_secret_expires_at}`);
