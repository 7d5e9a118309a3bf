import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const type of cn.events.types()) {
  console.log(`${type.id}: ${type.description}`);
}
