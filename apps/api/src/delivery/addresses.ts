// Which addresses deliveries may go to: those of the public Internet, and no others.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that is handed out as global unicast. What lies outside translates to IPv4, is local, or is nobody's. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** What the registries of ipaddr.js do not have. */
const others = [
  ['ipv4', ipaddr.parseCIDR('168.63.129.16/32')], // The metadata of virtual machines on Azure.
  ['ipv6', ipaddr.parseCIDR('3fff::/20')], // Documentation, RFC 9637.
] as const;

/**
 * Whether an address is one of the public Internet: not private, loopback, link-local, of metadata, multicast, reserved,
 * translated from IPv4 or unique-local.
 *
 * @param ip as the system writes it. Other spellings (`0x7f.1`), IPv4 within IPv6 and zones (`%eth0`) are not public.
 */
export function isPublicAddress(ip: string): boolean {
  if (isIP(ip) === 0 || ip.includes('%')) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv6 && !address.match(globalUnicast)) return false;
  return !others.some(([kind, range]) => address.kind() === kind && address.match(range));
}

/**
 * The address that a URL names itself, so that no look-up is made.
 *
 * @param hostname of a `URL`, which has brought other spellings (`2130706433`, `0x7f.1`, `[::ffff:7f00:1]`) to the usual one
 * @returns undefined where the host has a name
 */
export function literalAddress(hostname: string): string | undefined {
  const address = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(address) === 0 ? undefined : address;
}
