import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudNexus } from '@cloudnexus/sdk';

/** A delivery, as the API answers with it. */
export type Delivered = Awaited<ReturnType<CloudNexus['webhooks']['test']>>;

/** In milliseconds. An endpoint has 15 s to answer. */
const between = 250;
const atMost = 20_000;

/** The delivery once its first attempt is over, or as it is after a while. */
export async function delivered(client: CloudNexus, delivery: Delivered, signal: AbortSignal): Promise<Delivered> {
  let current = delivery;
  for (let waited = 0; current.status === 'pending' && waited < atMost; waited += between) {
    await sleep(between, undefined, { signal });
    current = await client.deliveries.get(delivery.id, {}, { signal });
  }
  return current;
}
