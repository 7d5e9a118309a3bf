import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const event = await cn.events.get('evt_9f8a7b6c5d4e');
console.log(`${event.timestamp} ${event.event}`, event.data);
