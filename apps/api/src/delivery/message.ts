// A delivery as it goes over the wire.
import type { SigningKey } from './signature.ts';
import { hexSignature, standardSignatures } from './signature.ts';

/** What is sent, and to where. */
export interface Message {
  readonly deliveryId: string;
  readonly eventId: string;
  readonly event: string;
  readonly url: string;
  /** The bytes that were stored, which are the same on every attempt. */
  readonly payload: Uint8Array;
  /** Which attempt it is, from 1. */
  readonly number: number;
}

/**
 * @param keys newest first, at least one
 * @param hexKey the one that the header which can hold only one signature is made with
 * @param now in milliseconds since 1970
 * @returns names and values, in turns
 */
export function messageHeaders(
  message: Message,
  keys: readonly SigningKey[],
  hexKey: SigningKey,
  userAgent: string,
  now: number,
): string[] {
  const timestamp = Math.floor(now / 1_000);
  return [
    'Content-Type',
    'application/json',
    'User-Agent',
    userAgent,
    'X-CloudNexus-Signature',
    hexSignature(hexKey, message.payload),
    'X-CloudNexus-Event',
    message.event,
    'X-CloudNexus-Delivery',
    message.deliveryId,
    'X-CloudNexus-Attempt',
    String(message.number),
    'webhook-id',
    message.eventId,
    'webhook-timestamp',
    String(timestamp),
    'webhook-signature',
    standardSignatures(keys, { id: message.eventId, timestamp, payload: message.payload }),
  ];
}
