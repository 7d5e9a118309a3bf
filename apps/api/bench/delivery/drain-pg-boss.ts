// A sender on pg-boss: `node drain-pg-boss.ts <database> <url> <count> <webhooks>`.
import { PgBoss } from 'pg-boss';
import { measured } from './measured.ts';
import { close, jobs, sendSigned, type Job } from './send-signed.ts';

const [address = '', url = '', count, webhooks] = process.argv.slice(2);
const queue = 'deliveries';
const boss = new PgBoss({ connectionString: address });
boss.on('error', console.error);
await boss.start();
await boss.createQueue(queue);
const all = jobs(Number(count), url, Number(webhooks));
for (let first = 0; first < all.length; first += 1_000)
  await boss.insert(
    queue,
    all.slice(first, first + 1_000).map((data) => ({ data })),
  );

const end = measured();
// Two that fetch by turns, so that one sends while the other fetches.
const work = async (): Promise<void> => {
  for (;;) {
    const batch = await boss.fetch<Job>(queue, { batchSize: 256 });
    if (batch.length === 0) return;
    await Promise.all(batch.map(({ data }) => sendSigned(data)));
    await boss.complete(
      queue,
      batch.map(({ id }) => id),
    );
  }
};
await Promise.all([work(), work()]);
console.log(JSON.stringify(end(all.length)));
await boss.stop({ graceful: false });
close();
process.disconnect?.();
