// Somebody who wants to know of everything that happens in an account: by a webhook, and on the stream.
import type { Credentials } from '@cloudnexus/contract/target';
import { CloudNexus, type EventTypeName } from '@cloudnexus/sdk';
import { onTestFinished } from 'vitest';
import { startReceiver, type Received, type Receiver } from '../../delivery/kit/receiver.ts';
import { Client } from '../../stream/kit/client.ts';
import { newAccount } from './accounts.ts';
import { deliveryFaults } from './delivery-faults.ts';
import type { Started } from './start.ts';

export const eventTypes: readonly EventTypeName[] = [
  'server.created',
  'server.scaled',
  'billing.invoice.finalized',
  'security.threat.detected',
  'cluster.node.joined',
];

/** How long an event may take, in milliseconds: many times what it does. */
const patience = 30_000;

export class Subscriber {
  readonly cn: CloudNexus;
  readonly credentials: Credentials;
  readonly #receiver: Receiver;
  readonly #webhook: { readonly id: string; readonly secret: string };

  private constructor(
    cn: CloudNexus,
    credentials: Credentials,
    receiver: Receiver,
    webhook: { id: string; secret: string },
  ) {
    this.cn = cn;
    this.credentials = credentials;
    this.#receiver = receiver;
    this.#webhook = webhook;
  }

  /** Within a test, which ends it. */
  static async subscribe(api: Started): Promise<Subscriber> {
    const receiver = await startReceiver();
    onTestFinished(() => receiver.close());
    const credentials = await newAccount(api.store);
    const cn = new CloudNexus(credentials.apiKey, { accountId: credentials.accountId, baseUrl: api.baseUrl });
    const { id, secret = '' } = await cn.webhooks.create({ url: receiver.url, events: [...eventTypes] });
    return new Subscriber(cn, credentials, receiver, { id, secret });
  }

  /** The webhook stays what it was where the API has another address. */
  at({ baseUrl }: Started): Subscriber {
    const { apiKey, accountId } = this.credentials;
    const cn = new CloudNexus(apiKey, { accountId, baseUrl });
    return new Subscriber(cn, this.credentials, this.#receiver, this.#webhook);
  }

  /** Asks for a sample of an event, which goes to the webhook alone. */
  async sample(event: EventTypeName): Promise<Received> {
    await this.cn.webhooks.test(this.#webhook.id, { event });
    return await this.received(event);
  }

  /** What is wrong with a delivery to the webhook. */
  async faultsOf(received: Received, event: EventTypeName): Promise<string[]> {
    return await deliveryFaults(received, event, this.#webhook.secret);
  }

  /** Waits for a delivery of such an event. */
  async received(event: EventTypeName): Promise<Received> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = this.#receiver.received.find(({ body }) => JSON.parse(body.toString()).event === event);
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`No ${event} was delivered.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Opens the stream from an hour ago on, and waits for an event of this type: the message, as it was sent. */
  async streamed(event: EventTypeName, { url }: Started): Promise<string> {
    const { apiKey, accountId } = this.credentials;
    const headers = { Authorization: `Bearer ${apiKey}`, 'X-CloudNexus-Id': accountId };
    const client = await Client.open({ port: Number(new URL(url).port), headers });
    client.subscribe({ after: new Date(Date.now() - 3_600_000).toISOString() });
    await client.until(() => client.events.some((each) => each.event === event), patience);
    return client.texts.find((text) => JSON.parse(text).event?.event === event) ?? '';
  }
}
