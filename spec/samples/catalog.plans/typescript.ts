import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const plan of cn.catalog.plans()) {
  console.log(`${plan.id}: ${plan.vcpus} vCPU, ${plan.memory_mb} MiB, ${plan.disk_gb} GiB`);
}
