import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const region of cn.catalog.regions()) {
  console.log(`${region.id}: ${region.name}${region.available ? '' : ', not available'}`);
}
