// Postgres goes away under load and comes back, while the process that delivers stays.
import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../../../src/store/store.ts';
import type { PostgresServer } from '../../postgres/server.ts';
import { addAccount, addWebhook } from './fixtures.ts';
import { drained, startLoad, tally, type Tally } from './load.ts';
import { startReceiver } from './receiver.ts';

export interface Outage extends Tally {
  /** From the moment Postgres answers again to the next delivery that arrives, in milliseconds, of each outage. */
  readonly resumedAfter: readonly number[];
}

/**
 * @param store on that server, with all its tables, and empty
 * @param start starts what delivers; it returns what ends it
 */
export async function interruptUnderLoad(
  store: Store,
  server: PostgresServer,
  outages: number,
  start: () => { close: () => Promise<void> },
): Promise<Outage> {
  const accountId = await addAccount(store);
  const receiver = await startReceiver();
  await addWebhook(store, accountId, receiver.url);
  const load = startLoad(store, accountId);
  const deliveries = start();
  const resumedAfter: number[] = [];
  try {
    for (let outage = 0; outage < outages; outage += 1) {
      await receiver.count(receiver.received.length + 50);
      await server.pause();
      await delay(500); // what was sent is answered
      const before = receiver.received.length;
      await server.resume();
      const from = performance.now();
      await receiver.count(before + 1);
      resumedAfter.push(Math.round(performance.now() - from));
    }
    await load.stop();
    await drained(store, 90_000);
    return { ...(await tally(store, receiver, 1)), resumedAfter };
  } finally {
    await load.stop();
    await deliveries.close();
    await receiver.close();
  }
}
