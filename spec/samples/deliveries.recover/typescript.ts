import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const webhook = await cn.deliveries.recover('whk_7n2p5r', {
  since: '2025-01-15T16:00:00Z',
  until: '2025-01-15T18:00:00Z',
});
console.log(`The recovery of ${webhook.id} is ${webhook.recovery?.status}`);
