// The three ways in which receivers verify deliveries, each with the code that they would use.
import crypto from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Received } from './receiver.ts';

/** Whether the receiver accepts it. */
export type Consumer = (received: Received) => boolean;

/** The function that the reference prints, as it prints it, but for the types. */
function verifyWebhook(payload: string, signature: string, secret: string): boolean {
  const expected = crypto.createHmac('sha256', secret).update(payload, 'utf-8').digest('hex');

  return crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

export function reference(secret: string): Consumer {
  return ({ headers, body }) => verifyWebhook(body.toString(), String(headers['x-cloudnexus-signature']), secret);
}

export function standardWebhooks(secret: string): Consumer {
  const webhook = new Webhook(secret);
  return ({ headers, body }) => {
    try {
      webhook.verify(body.toString(), {
        'webhook-id': String(headers['webhook-id']),
        'webhook-timestamp': String(headers['webhook-timestamp']),
        'webhook-signature': String(headers['webhook-signature']),
      });
      return true;
    } catch {
      return false;
    }
  };
}
