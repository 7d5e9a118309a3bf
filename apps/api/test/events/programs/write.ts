// Writes events as fast as it can, in transactions of different lengths: `write.ts <store> <account> <how many>`.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { emit } from '../../../src/events/emit.ts';
import { openStore } from '../../../src/store/open.ts';

const [address = '', account = '', count = '0'] = process.argv.slice(2);
const sources = { clock: Date.now, random: randomBytes };
const store = await openStore(address);
const written: string[] = [];
for (let index = 0; index < Number(count); index += 1) {
  const ids = await store.transaction(async (tx) => {
    const found: string[] = [];
    for (let event = 0; event <= index % 3; event += 1) {
      found.push(
        await emit(
          tx,
          account,
          {
            event: 'server.created',
            data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
          },
          sources,
        ),
      );
      if (index % 5 === 0) await delay(Math.random() * 20);
    }
    return found;
  });
  written.push(...ids);
}
await store.close();
process.stdout.write(JSON.stringify(written));
