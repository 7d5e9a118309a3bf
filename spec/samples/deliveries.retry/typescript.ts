import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const delivery = await cn.deliveries.retry('dlv_4h6t8w');
console.log(`${delivery.id} is ${delivery.status}, next attempt at ${delivery.next_attempt_at}`);
