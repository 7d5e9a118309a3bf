// What every contestant does with a job: signs the payload and sends it, with the same code.
import { attempt } from '../../src/delivery/attempt.ts';
import { Connections } from '../../src/delivery/send/connections.ts';
import { systemResolver } from '../../src/delivery/send/resolve.ts';
import type { Secret } from '../../src/delivery/secrets.ts';
import { signingKey } from '../../src/delivery/signature.ts';
import { newSecret, version } from '../../test/delivery/kit/fixtures.ts';

export interface Job {
  readonly deliveryId: string;
  readonly eventId: string;
  readonly url: string;
  readonly payload: string;
}

/** As long as an event of a server. */
export function jobs(count: number, url: string, webhooks: number): Job[] {
  return Array.from({ length: count }, (_, index) => ({
    deliveryId: `dlv_${index}`,
    eventId: `evt_${index}`,
    url: `${url}/${index % webhooks}`,
    payload: JSON.stringify({
      event: 'server.created',
      id: `evt_1m8563pzffx2rnj3k3x${index}`,
      timestamp: '2025-01-15T14:22:00Z',
      data: { server_id: 'srv_5t8x2m', region: 'us-east-1', ip: '198.51.100.7', status: 'running' },
    }),
  }));
}

const secrets: readonly Secret[] = [{ key: signingKey(newSecret()), expiresAt: null }];
const connections = new Connections({ resolve: systemResolver(), allowPrivate: true });

/** @throws where it did not succeed, so that the queue tries it again */
export async function sendSigned({ deliveryId, eventId, url, payload }: Job): Promise<void> {
  const message = { deliveryId, eventId, event: 'server.created', url, payload: Buffer.from(payload), number: 1 };
  const [{ error }] = await attempt(message, secrets, {
    connections,
    clock: Date.now,
    deadline: 15_000,
    userAgent: `CloudNexus-Webhooks/${version}`,
    development: true,
  });
  if (error !== null) throw new Error(error);
}

export function close(): void {
  connections.close();
}
