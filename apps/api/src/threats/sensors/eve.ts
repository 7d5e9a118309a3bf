// Suricata's EVE format, as far as it is of use here: alerts of packets that were blocked.
// https://docs.suricata.io/en/latest/output/eve/eve-json-format.html
import { normalIp } from '../ip.ts';
import type { AttackType } from '../sighting.ts';

/** A packet that was blocked. */
export interface BlockedPacket {
  readonly attackType: AttackType;
  readonly sourceIp: string;
  /** Where it was going. */
  readonly address: string;
}

/** What is older was shipped late, and is no news. In milliseconds. */
const old = 3_600_000;

/**
 * @param line without its end
 * @param now in milliseconds since 1970
 * @returns `ignored` for an event of another kind, one that was let through, or one that is old
 */
export function readEve(line: string, now: number): BlockedPacket | 'ignored' | 'malformed' {
  const event = parse(line);
  if (event === undefined) return 'malformed';
  const alert: Record<string, unknown> = Object(event['alert']);
  if (event['event_type'] !== 'alert' || alert['action'] !== 'blocked') return 'ignored';
  const sourceIp = normalIp(textOf(event['src_ip']));
  const address = normalIp(textOf(event['dest_ip']));
  if (sourceIp === undefined || address === undefined) return 'malformed';
  if (now - timeOf(event['timestamp'], now) > old) return 'ignored';
  return { attackType: attackType(alert, event), sourceIp, address };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined; // which is what an object of JSON is
  } catch {
    return undefined;
  }
}

/** By the words of Suricata's own classes, and of the rule sets there are. */
function attackType(alert: Record<string, unknown>, event: Record<string, unknown>): AttackType {
  const words = `${textOf(alert['category'])} ${textOf(alert['signature'])}`.toLowerCase();
  if (/denial of service|\bd?dos\b|flood/.test(words)) {
    if (textOf(event['app_proto']).startsWith('http')) return 'HTTP_FLOOD';
    return textOf(event['proto']).toUpperCase() === 'UDP' ? 'UDP_FLOOD' : 'SYN_FLOOD';
  }
  if (/\b(port)?scan/.test(words)) return 'PORT_SCAN';
  if (/brute.?force|login|default username/.test(words)) return 'CREDENTIAL_GUESSING';
  return 'INTRUSION';
}

/** Suricata writes offsets without a colon: `2025-01-15T16:45:12.123456+0000`. What can't be read is now. */
function timeOf(value: unknown, now: number): number {
  const time = Date.parse(textOf(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? now : time;
}

/** An object of JSON may have a `toString` that is none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
