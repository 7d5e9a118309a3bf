import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const created = await cn.apiKeys.create({
  name: 'dashboards',
  scopes: ['servers:read', 'clusters:read'],
});
console.log(`${created.id} is shown only now: ${created.key}`);
