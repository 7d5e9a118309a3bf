import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEve } from '../../src/threats/sensors/eve.ts';
import { linesOf } from '../../src/threats/sensors/lines.ts';

const now = Date.parse('2025-01-15T16:45:20Z');

/** As Suricata 7 writes it, but for what is of no use here. */
function alert(changes: object = {}, words: object = {}): string {
  return JSON.stringify({
    timestamp: '2025-01-15T17:45:12.123456+0100',
    flow_id: 1_676_205_400_000_000,
    in_iface: 'eth0',
    event_type: 'alert',
    src_ip: '185.220.101.44',
    src_port: 44_122,
    dest_ip: '10.244.1.5',
    dest_port: 22,
    proto: 'TCP',
    alert: {
      action: 'blocked',
      gid: 1,
      signature_id: 2_001_219,
      rev: 20,
      signature: 'ET EXPLOIT something',
      category: 'Attempted Administrator Privilege Gain',
      severity: 1,
      ...words,
    },
    ...changes,
  });
}

test('a blocked alert says who attacked whom, and how', () => {
  expect(readEve(alert(), now)).toEqual({
    attackType: 'INTRUSION',
    sourceIp: '185.220.101.44',
    address: '10.244.1.5',
  });
});

test.each([
  ['SYN_FLOOD', {}, { category: 'Attempted Denial of Service' }],
  ['UDP_FLOOD', { proto: 'UDP' }, { category: 'Detection of a Denial of Service Attack' }],
  ['HTTP_FLOOD', { app_proto: 'http' }, { signature: 'ET DOS Possible slowloris' }],
  ['PORT_SCAN', {}, { signature: 'ET SCAN Potential SSH Scan', category: 'Attempted Information Leak' }],
  ['PORT_SCAN', {}, { category: 'Detection of a Network Scan' }],
  ['CREDENTIAL_GUESSING', {}, { signature: 'SSH brute force', category: 'Misc Attack' }],
  ['CREDENTIAL_GUESSING', {}, { category: 'An attempted login using a suspicious username was detected' }],
  ['INTRUSION', {}, { category: 'A Network Trojan was detected' }],
])('%s is told by the words of a rule', (attackType, changes, words) => {
  expect(readEve(alert(changes, words), now)).toMatchObject({ attackType });
});

describe('what is not a packet that was blocked just now is left alone:', () => {
  test.each([
    ['another event', alert({ event_type: 'flow' }), 'ignored'],
    ['what was let through', alert({}, { action: 'allowed' }), 'ignored'],
    ['what was shipped late', alert({ timestamp: '2025-01-15T15:00:00.000000+0000' }), 'ignored'],
    ['no address', alert({ src_ip: 'fe80' }), 'malformed'],
    ['half a line', alert().slice(0, 100), 'malformed'],
    ['a list', '[]', 'malformed'],
    ['nothing', 'null', 'malformed'],
  ])('%s', (_, line, expected) => {
    expect(readEve(line, now)).toBe(expected);
  });
});

test('an IPv6 address has one form, however it is written', () => {
  expect(readEve(alert({ src_ip: '2001:0DB8:0000:0000:0000:0000:0000:0001' }), now)).toMatchObject({
    sourceIp: '2001:db8::1',
  });
});

test('nothing that is sent makes it fail', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('alert', 'blocked', '10.0.0.1'));
  const event = fc.record(
    { event_type: value, src_ip: value, dest_ip: value, timestamp: value, proto: value, alert: fc.object() },
    { requiredKeys: [] },
  );
  const line = fc.oneof(
    fc.string(),
    event.map((each) => JSON.stringify(each)),
    event.map((each) => alert(each)),
    value.map((signature) => alert({}, { signature, category: signature })),
  );
  fc.assert(
    fc.property(line, (text) => {
      const read = readEve(text, now);
      expect(typeof read === 'string' ? ['ignored', 'malformed'] : ['object']).toContain(
        typeof read === 'string' ? read : 'object',
      );
    }),
    { numRuns: 2_000 },
  );
});

test('lines are the same however the body is cut', async () => {
  const text = fc.array(fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll(/[\r\n]/g, '').trim()));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      async function* chunks(): AsyncGenerator<Buffer> {
        for (let index = 0; index < bytes.length; index += size) yield bytes.subarray(index, index + size);
      }
      const read: string[] = [];
      for await (const line of linesOf(chunks(), { body: 1e9, line: 1e9 })) read.push(line);
      expect(read).toEqual(lines);
    }),
  );
});
