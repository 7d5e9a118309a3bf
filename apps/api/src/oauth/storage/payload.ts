// What the authorization server keeps of a model, as text: without the identifier, which is only there as a hash.
import { hash } from 'node:crypto';
import type { AdapterPayload } from 'oidc-provider';

export function hashOfId(id: string): string {
  return hash('sha256', id, 'hex');
}

export function writePayload(payload: AdapterPayload): string {
  return JSON.stringify({ ...payload, jti: undefined });
}

export function readPayload(id: string, text: string): AdapterPayload {
  return { ...JSON.parse(text), jti: id };
}

/** In milliseconds. The authorization server counts seconds. */
export function expiryOf({ exp = 0 }: AdapterPayload): number {
  return exp * 1000;
}
