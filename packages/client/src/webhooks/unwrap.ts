import type { Event } from '../generated/events.ts';
import { assertAuthentic } from './authentic.ts';
import { fromBase64, fromHex } from './decode.ts';
import { fail } from './error.ts';
import { header, type WebhookHeaders } from './headers.ts';
import { assertRaw, join, type Payload } from './payload.ts';
import { invalidSecret, secretList, type WebhookSecrets } from './secret.ts';

export interface UnwrapOptions {
  /** How many seconds the time of the attempt may be off, either way. 300 by default. */
  tolerance?: number | undefined;
  /** The time to compare it with. */
  now?: Date | undefined;
}

/**
 * Verifies a delivery and returns its event.
 *
 * Either signature will do: that of Standard Webhooks where all three of its headers are there, which tells the time of
 * the attempt, else `X-CloudNexus-Signature`, which doesn't. An event may come more than once: do nothing when you have
 * seen its `id` before.
 *
 * ```ts
 * const event = await unwrap(request, secret);
 * if (event.event === 'server.created') console.log(event.data.ip);
 * ```
 *
 * @param secrets the secret of the webhook, or several while it is being rotated
 * @throws {WebhookVerificationError} with a `reason`, when the delivery is not to be trusted
 */
export function unwrap(request: Request, secrets: WebhookSecrets, options?: UnwrapOptions): Promise<Event>;
/**
 * Verifies a delivery and returns its event.
 *
 * ```ts
 * const event = await unwrap(body, request.headers, secret);
 * ```
 *
 * @param payload the raw body, before anything parses it
 * @param headers all headers of the delivery, such as Node's `request.headers`
 * @param secrets the secret of the webhook, or several while it is being rotated
 * @throws {WebhookVerificationError} with a `reason`, when the delivery is not to be trusted
 */
export function unwrap(
  payload: Payload | Request,
  headers: WebhookHeaders,
  secrets: WebhookSecrets,
  options?: UnwrapOptions,
): Promise<Event>;
export async function unwrap(
  payload: Payload | Request,
  second: WebhookHeaders | WebhookSecrets,
  third?: WebhookSecrets | UnwrapOptions,
  fourth?: UnwrapOptions,
): Promise<Event> {
  const [headers, secrets, options] = (
    typeof second === 'string' || Array.isArray(second)
      ? [(payload as Request | undefined)?.headers, second, third]
      : [second, third, fourth]
  ) as [WebhookHeaders?, WebhookSecrets?, UnwrapOptions?]; // what the overloads allow, or what was left out nevertheless
  const list = secretList(secrets);
  const body = await readBody(payload);

  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  if (id && timestamp && signatures) {
    await assertAuthentic(
      await join(id, '.', timestamp, '.', body),
      // There is one for each secret, of which there are two at most. Each costs a look at the whole body.
      signatures.split(' ', 9).flatMap((signature) => fromBase64('v1,', signature)),
      list.map((secret) => fromBase64('whsec_', secret)[0] ?? invalidSecret()),
    );
    assertRecent(Number(/^\d+$/.exec(timestamp)), options);
  } else {
    const signature = header(headers, 'X-CloudNexus-Signature');
    if (!signature)
      fail(
        'missing_signature',
        'There is no X-CloudNexus-Signature, nor webhook-id, webhook-timestamp and webhook-signature.',
      );
    await assertAuthentic(body, fromHex(signature), list);
  }
  return parse(body);
}

/** A `Request` that has been read already is no raw body either. */
function readBody(payload: Payload | Request): Promise<ArrayBuffer> {
  const request = payload as Partial<Request> | null;
  if (typeof request?.arrayBuffer === 'function' && !request.bodyUsed) return request.arrayBuffer();
  assertRaw(payload);
  return join(payload);
}

function assertRecent(sentAt: number, { tolerance = 300, now = new Date() }: UnwrapOptions = {}): void {
  const age = Math.floor(Number(now) / 1000) - sentAt;
  // Written so that what is no number lets nothing pass.
  if (!(Math.abs(age) <= tolerance))
    fail(
      age < 0 ? 'timestamp_too_new' : 'timestamp_too_old',
      `The attempt is ${age} s old, not within ${tolerance} s.`,
    );
}

function parse(body: ArrayBuffer): Event {
  try {
    const event = JSON.parse(new TextDecoder().decode(body)) as Event; // signed by the API, whose contract it follows
    if (typeof event.event === 'string') return event;
  } catch {
    // No JSON, or null.
  }
  return fail('invalid_json', 'The body is not an event.');
}
