// Who shares the bucket of an address.
import { isIP } from 'node:net';

/**
 * An IPv4 address has a bucket of its own. Of IPv6 addresses, a /64 has one: it is the least that is given to one customer,
 * who can use any of its addresses.
 */
export function addressGroup(address: string): string {
  // What a socket that listens on both calls an IPv4 address.
  const text = address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
  switch (isIP(text)) {
    case 4:
      return text;
    case 6:
      return prefix(text);
    default:
      // Of a socket that is closed already nobody knows the address.
      return 'unknown';
  }
}

function prefix(address: string): string {
  const groups = parse(address);
  // `::ffff:c000:201` is 192.0.2.1, written otherwise.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  const upperHalf = groups.slice(0, 4).map((group) => group.toString(16));
  return `${upperHalf.join(':')}::/64`;
}

/** The eight groups of an IPv6 address that is valid. */
function parse(address: string): number[] {
  const [withoutZone = ''] = address.split('%');
  const [head = '', tail] = withoutZone.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function groupsOf(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    // The lower half can end like an IPv4 address, which is two groups.
    const [a, b, c, d] = group.split('.').map(Number);
    if (a === undefined || b === undefined || c === undefined || d === undefined) return [Number.parseInt(group, 16)];
    return [a * 256 + b, c * 256 + d];
  });
}
