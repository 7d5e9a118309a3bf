// An event on its way to an endpoint, as the API sends it: the same bytes, headers and deadline.
import { setTimeout as sleep } from 'node:timers/promises';
import { sign } from '@cloudnexus/sdk/webhooks';
import type { Host } from '../host.ts';
import { version } from '../version.ts';
import { newId } from './new-id.ts';

/** In milliseconds: for the whole of an attempt. */
const deadline = 15_000;
/** In milliseconds, before each attempt after the first: a server that is being restarted is back by then. */
const waits = [500, 1_000, 2_000, 4_000, 8_000];
/** How much of an answer is read, in bytes. */
const readAtMost = 64 * 1024;

export interface Delivery {
  readonly url: string;
  readonly secret: string;
  /** What is sent, byte for byte. */
  readonly payload: string;
  /** What is in it. */
  readonly event: { readonly id: string; readonly event: string };
  /** Told of each attempt that nobody has answered, where there will be another. */
  readonly onRetry?: (reason: string, wait: number) => void;
}

export type Outcome =
  | {
      readonly status: number;
      readonly text: string;
      /** Milliseconds. */ readonly took: number;
      readonly attempts: number;
    }
  /** Nobody has answered. */
  | { readonly reason: string; readonly attempts: number };

/**
 * Sends the event until there is an answer, whatever it says: it is the endpoint's own, and its author wants to see it.
 *
 * @throws what `signal` aborts with
 */
export async function deliver(
  delivery: Delivery,
  { fetch, now, signal }: Pick<Host, 'fetch' | 'now' | 'signal'>,
): Promise<Outcome> {
  const id = newId('dlv');
  for (let attempts = 1; ; attempts += 1) {
    const { url, secret, payload, event } = delivery;
    const started = performance.now();
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
        headers: {
          'Content-Type': 'application/json',
          'User-Agent': `CloudNexus-Webhooks/${version}`,
          ...(await sign(payload, secret, { id: event.id, timestamp: now() })),
          'X-CloudNexus-Event': event.event,
          'X-CloudNexus-Delivery': id,
          'X-CloudNexus-Attempt': String(attempts),
        },
      });
      const text = await beginning(response);
      return { status: response.status, text, took: Math.round(performance.now() - started), attempts };
    } catch (error) {
      signal.throwIfAborted();
      const reason = reasonOf(error);
      const wait = waits[attempts - 1];
      if (wait === undefined) return { reason, attempts };
      delivery.onRetry?.(reason, wait);
      await sleep(wait, undefined, { signal });
    }
  }
}

async function beginning(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for await (const chunk of response.body ?? []) {
    read += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (read >= readAtMost) break;
  }
  return text;
}

/** `fetch` says why only in the cause. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no complete answer in ${deadline / 1_000} s`;
  const { cause } = Object(error);
  const { code, message }: { code?: unknown; message?: unknown } = Object(cause);
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  return String(message || (error instanceof Error ? error.message : error));
}
