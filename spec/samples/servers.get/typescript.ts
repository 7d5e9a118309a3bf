import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const server = await cn.servers.get('srv_2x9k4m');
console.log(`${server.name} is ${server.status} at ${server.ip}`);
