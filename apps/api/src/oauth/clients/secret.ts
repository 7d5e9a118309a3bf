// The secret of a client: `cn_cs_` and 256 bits of chance, so that a plain hash is enough.
import { hash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../ids.ts';

export function newClientSecret(random: Random): string {
  return `cn_cs_${Buffer.from(random(32)).toString('base64url')}`;
}

/** What the store keeps. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** Takes as long whichever it is. */
export function isSecretOf(secretHash: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(given)), Buffer.from(secretHash));
}
