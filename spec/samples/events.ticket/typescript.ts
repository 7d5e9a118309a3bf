import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const { url, protocol, ticket } = await cn.events.ticket();
// What a browser needs: new WebSocket(url, protocols)
console.log({ url, protocols: [protocol, `cloudnexus.ticket.${ticket}`] });
