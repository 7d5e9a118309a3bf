// Emits events from a process of its own, several transactions at a time, some of which take a while:
// `node write.ts <store> <account> <events>`.
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { emit } from '../../../src/events/emit.ts';
import { openStore } from '../../../src/store/open.ts';
import { happenings } from '../kit/emit.ts';

const [address = '', accountId = '', count] = process.argv.slice(2);
const store = await openStore(address, { patience: 60_000 });
const sources = { clock: Date.now, random: randomBytes };
let left = Number(count);
const writer = async (): Promise<void> => {
  while (left > 0) {
    left -= 1;
    const happening = left % 3 === 0 ? happenings.threat : happenings.created;
    await store.transaction(async (tx) => {
      await emit(tx, accountId, happening, sources);
      if (randomInt(4) === 0) await delay(randomInt(10));
    });
    await delay(randomInt(5));
  }
};
await Promise.all([writer(), writer()]);
await store.close();
