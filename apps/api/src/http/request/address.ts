// Where a request came from: the address at the other end, or the one that a proxy we trust says it got the request from.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether an address is that of a proxy of ours. */
export type TrustedProxies = (address: string) => boolean;

export const trustNobody: TrustedProxies = () => false;

/**
 * @param list addresses and networks: `10.0.0.0/8, 127.0.0.1, fd00::/8`
 * @throws an error that names the entry that is neither
 */
export function parseTrustedProxies(list: string): TrustedProxies {
  const entries = list.split(',').map((entry) => entry.trim());
  const trusted = new BlockList();
  for (const entry of entries.filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    const length = bits === undefined ? most : Number(bits);
    if (version === 0 || rest.length > 0 || bits === '' || !Number.isInteger(length) || length < 0 || length > most)
      throw new Error(`CN_TRUSTED_PROXIES names ${JSON.stringify(entry)}, which is no address and no network`);
    trusted.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Each proxy adds who it got the request from at the end. What is before the first that we don't know, anybody can write. */
export function callerAddress({ socket, headers }: IncomingMessage, isTrusted: TrustedProxies): string {
  let address = withoutMapping(socket.remoteAddress ?? '');
  if (!isTrusted(address)) return address;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  for (const hop of forwarded.toReversed()) {
    const before = hostOf(hop.trim());
    if (before === undefined) break;
    address = before;
    if (!isTrusted(address)) break;
  }
  return address;
}

/** Some proxies add the port. */
function hostOf(hop: string): string | undefined {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  return isIP(bare) === 0 ? undefined : withoutMapping(bare);
}

/** What a socket that listens on both calls an IPv4 address. */
function withoutMapping(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
