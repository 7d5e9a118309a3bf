import { expect, test } from 'vitest';
import { addressGroup } from '../../src/rate/address.ts';

test.each([
  ['an IPv4 address', '192.0.2.1', '192.0.2.1'],
  ['an IPv4 address, as a socket for both calls it', '::ffff:192.0.2.1', '192.0.2.1'],
  ['the same, written out', '0:0:0:0:0:FFFF:192.0.2.1', '192.0.2.1'],
  ['the same, in hexadecimal', '::ffff:c000:201', '192.0.2.1'],
  ['an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['another one of the same network', '2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['one with leading zeros', '2001:0db8:0001:0002:0:0:0:1', '2001:db8:1:2::/64'],
  ['one of the next network', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['one that leaves out a group', '1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ['one that starts with none', '::1', '0:0:0:0::/64'],
  ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['one with an IPv4 tail', '64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['none', '', 'unknown'],
  ['no address', 'example.com', 'unknown'],
])('%s: %s is counted as %s', (_, address, group) => {
  expect(addressGroup(address)).toBe(group);
});
