import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const status = await cn.status.get();
console.log(`CloudNexus ${status.api_version}: ${status.status}`);
for (const component of status.components) {
  console.log(`${component.name}: ${component.detail ?? component.status}`);
}
