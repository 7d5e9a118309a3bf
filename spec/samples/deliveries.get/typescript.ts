import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const delivery = await cn.deliveries.get('dlv_4h6t8w');
console.log(`${delivery.id} is ${delivery.status}`);
for (const attempt of delivery.attempts) {
  console.log(`${attempt.number}: ${attempt.response_status ?? attempt.error} in ${attempt.timings.total_ms} ms`);
}
