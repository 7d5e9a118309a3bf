// What the cases are made of. The signatures are by Node's crypto and the standardwebhooks package, by nothing of ours.
import { createHash, createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Vector } from './vector.ts';

/** When all of it happens, in Unix seconds: 2025-01-15T14:22:00Z. */
export const now = 1736950920;

export const secret = whsec('one');
export const otherSecret = whsec('two');

export const event = {
  event: 'server.created',
  id: 'evt_9f8a7b6c5d4e',
  timestamp: '2025-01-15T14:22:00Z',
  data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
};
export const body = JSON.stringify(event);
export const threat = {
  event: 'security.threat.detected',
  id: 'evt_1a2b3c4d5e6f',
  timestamp: '2025-01-15T16:45:12Z',
  data: { source_ip: '185.220.101.44', attack_type: 'SYN_FLOOD', mitigated: true, packets_blocked: 45200 },
};

/** By the library of Standard Webhooks. */
export function standard(id: string, timestamp: number, payload: Vector['payload'], key = secret): string {
  return new Webhook(key).sign(id, new Date(timestamp * 1000), bytes(payload).toString());
}

/** By the function the reference prints. */
export function hex(payload: Vector['payload'], key = secret): string {
  return mac(key, bytes(payload)).toString('hex');
}

export function mac(key: string | Buffer, data: string | Buffer): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

export function bytes(payload: Vector['payload']): Buffer {
  return typeof payload === 'string' ? Buffer.from(payload) : Buffer.from(payload.base64, 'base64');
}

export function keyOf(whole: string): Buffer {
  return Buffer.from(whole.slice('whsec_'.length), 'base64');
}

export function whsec(seed: string): string {
  return `whsec_${createHash('sha256').update(seed).digest('base64')}`;
}
