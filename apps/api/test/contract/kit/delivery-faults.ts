// What is wrong with a delivery: its payload against the contract, its signatures against the secret of its webhook.
import { isDeepStrictEqual } from 'node:util';
import { payloadContracts } from '@cloudnexus/contract/payloads';
import { unwrap, verifyWebhook } from '@cloudnexus/sdk/webhooks';
import { reference, standardWebhooks } from '../../delivery/kit/consumers.ts';
import type { Received } from '../../delivery/kit/receiver.ts';

const contracts = payloadContracts();

/** @returns nothing where everybody who verifies it accepts it */
export async function deliveryFaults(received: Received, event: string, secret: string): Promise<string[]> {
  const { body, headers } = received;
  const payload: unknown = JSON.parse(body.toString());
  const contract = contracts.find((each) => each.event === event);
  if (contract === undefined) return [`the contract has no event ${event}`];
  const unwrapped = await unwrap(body, headers, secret).catch((error: unknown) => String(error));
  const checks: Record<string, boolean> = {
    "the SDK's unwrap": isDeepStrictEqual(unwrapped, payload),
    "the SDK's verifyWebhook": verifyWebhook(body, String(headers['x-cloudnexus-signature']), secret),
    "the reference's verifyWebhook": reference(secret)(received),
    'the package standardwebhooks': standardWebhooks(secret)(received),
  };
  const refused = Object.keys(checks).filter((name) => !checks[name]);
  return [...contract.webhook(payload), ...contract.stream(payload), ...refused.map((name) => `${name} refuses it`)];
}
