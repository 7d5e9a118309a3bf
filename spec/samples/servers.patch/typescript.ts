import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const server = await cn.servers.patch('srv_2x9k4m', { name: 'web-1' });
console.log(`${server.id} is now called ${server.name}`);
