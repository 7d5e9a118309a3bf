import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const server of cn.servers.list({ filter: { region: 'us-east-1' } })) {
  console.log(`${server.id} ${server.name}: ${server.status}`);
}
