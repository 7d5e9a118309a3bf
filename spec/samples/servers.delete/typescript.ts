import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const server = await cn.servers.delete('srv_2x9k4m');
console.log(`${server.id} is ${server.status}`);
