import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const event of cn.events.list({ filter: { event: 'server.created' } })) {
  console.log(`${event.timestamp} ${event.event} ${event.id}`);
}
