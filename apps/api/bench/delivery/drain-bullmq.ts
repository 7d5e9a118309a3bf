// A sender on BullMQ: `node drain-bullmq.ts <port of Redis> <url> <count> <webhooks>`.
import { Queue, Worker } from 'bullmq';
import { measured } from './measured.ts';
import { close, jobs, sendSigned, type Job } from './send-signed.ts';

const [port, url = '', count, webhooks] = process.argv.slice(2);
const connection = { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null };
const queue = new Queue<Job>('deliveries', { connection });
const all = jobs(Number(count), url, Number(webhooks));
for (let first = 0; first < all.length; first += 1_000)
  await queue.addBulk(all.slice(first, first + 1_000).map((data) => ({ name: 'deliver', data })));

const end = measured();
let sent = 0;
await new Promise<void>((resolve) => {
  const worker = new Worker<Job>('deliveries', async ({ data }) => await sendSigned(data), {
    connection,
    concurrency: 256,
    removeOnComplete: { count: 0 },
  });
  worker.on('completed', () => {
    sent += 1;
    if (sent === all.length) resolve();
  });
});
console.log(JSON.stringify(end(all.length)));
close();
process.exit();
