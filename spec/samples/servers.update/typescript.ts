import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const server = await cn.servers.update('srv_2x9k4m', {
  name: 'web',
  plan: 'enterprise',
  tags: { env: 'production', team: 'web' },
  autoscaling: null,
});
console.log(`${server.name} is ${server.status} to ${server.plan}`);
