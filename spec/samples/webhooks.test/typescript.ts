import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const delivery = await cn.webhooks.test('whk_7n2p5r', { event: 'server.created' });
console.log(`${delivery.id} with a sample of ${delivery.event_type} is ${delivery.status}`);
