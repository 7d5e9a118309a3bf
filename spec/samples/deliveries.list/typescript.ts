import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const delivery of cn.deliveries.list('whk_7n2p5r', { filter: { status: 'retrying' } })) {
  console.log(`${delivery.id} ${delivery.event_type}: ${delivery.last_error}, again at ${delivery.next_attempt_at}`);
}
