// Sends without a queue, which no queue can beat: `node drain-nothing.ts <url> <count> <webhooks>`.
import { measured } from './measured.ts';
import { close, jobs, sendSigned } from './send-signed.ts';

const [url = '', count, webhooks] = process.argv.slice(2);
const all = jobs(Number(count), url, Number(webhooks));
const end = measured();
let next = 0;
const worker = async (): Promise<void> => {
  for (let job = all[next]; job !== undefined; job = all[next]) {
    next += 1;
    await sendSigned(job);
  }
};
await Promise.all(Array.from({ length: 256 }, worker));
console.log(JSON.stringify(end(all.length)));
close();
process.disconnect?.();
