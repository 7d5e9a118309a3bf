import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const image of cn.catalog.images()) {
  console.log(`${image.id}: ${image.name} (${image.architecture})`);
}
