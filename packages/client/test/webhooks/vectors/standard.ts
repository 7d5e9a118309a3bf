import { body, event, hex, keyOf, mac, now, otherSecret, secret, standard, threat } from './making.ts';
import { refused, taken, type Vector } from './vector.ts';

/** The headers of Standard Webhooks, alone or with X-CloudNexus-Signature. */
export const standardVectors: Vector[] = [
  standardCase('headers of Standard Webhooks', {}),
  standardCase('headers of both forms', {
    headers: { ...standardHeaders(), 'X-CloudNexus-Signature': hex(body) },
    verify: true,
  }),
  standardCase('headers with other cases', {
    headers: {
      'Webhook-Id': event.id,
      'Webhook-Timestamp': String(now),
      'WEBHOOK-SIGNATURE': standard(event.id, now, body),
    },
  }),
  standardCase('a body of many alphabets under Standard Webhooks', {
    payload: JSON.stringify({ ...event, data: { name: 'Zürich 東京 🚀' } }),
  }),
  standardCase('a body in bytes under Standard Webhooks', {
    payload: { base64: Buffer.from(body).toString('base64') },
  }),
  standardCase('an identifier with dots', { headers: standardHeaders({ id: 'msg.2.1736950920' }) }),
  standardCase('two signatures, the first with the secret', {
    headers: withSignature(`${standard(event.id, now, body)} ${standard(event.id, now, body, otherSecret)}`),
  }),
  standardCase('two signatures, the second with the secret', {
    headers: withSignature(`${standard(event.id, now, body, otherSecret)} ${standard(event.id, now, body)}`),
  }),
  standardCase('a signature of a later version before ours', {
    headers: withSignature(`v1a,${'A'.repeat(86)}== v2,later ${standard(event.id, now, body)}`),
  }),
  standardCase('two spaces between signatures', {
    headers: withSignature(`${standard(event.id, now, body, otherSecret)}  ${standard(event.id, now, body)}`),
  }),
  standardCase('the second of two secrets under Standard Webhooks', { secrets: [otherSecret, secret] }),
  standardCase('an attempt that is just young enough', { headers: standardHeaders({ timestamp: now - 300 }) }),
  standardCase('an attempt that is just not too far ahead', { headers: standardHeaders({ timestamp: now + 300 }) }),
  standardCase('an old attempt with more tolerance', {
    headers: standardHeaders({ timestamp: now - 3600 }),
    tolerance: 3600,
  }),
  standardCase('hexadecimal digits where the other headers are not complete', {
    headers: { 'webhook-id': event.id, 'webhook-signature': 'v1,', 'X-CloudNexus-Signature': hex(body) },
    verify: true,
  }),

  standardCase('an attempt that is too old', {
    headers: standardHeaders({ timestamp: now - 301 }),
    unwrap: refused('timestamp_too_old'),
  }),
  standardCase('an attempt that is too far ahead', {
    headers: standardHeaders({ timestamp: now + 301 }),
    unwrap: refused('timestamp_too_new'),
  }),
  standardCase('an attempt that is too old for less tolerance', {
    headers: standardHeaders({ timestamp: now - 11 }),
    tolerance: 10,
    unwrap: refused('timestamp_too_old'),
  }),
  standardCase('a time in milliseconds', {
    headers: standardHeaders({ timestamp: now * 1000 }),
    unwrap: refused('timestamp_too_new'),
  }),
  standardCase('a time that is none', {
    headers: {
      'webhook-id': event.id,
      'webhook-timestamp': 'soon',
      'webhook-signature': `v1,${mac(keyOf(secret), `${event.id}.soon.${body}`).toString('base64')}`,
    },
    unwrap: refused('timestamp_too_old'),
  }),
  standardCase('an old attempt that is signed wrongly as well', {
    headers: { ...standardHeaders({ timestamp: now - 3600 }), 'webhook-id': 'evt_other' },
    unwrap: refused('no_match'),
  }),
  standardCase('another time than the signed one', {
    headers: { ...standardHeaders({ timestamp: now - 3600 }), 'webhook-timestamp': String(now) },
    unwrap: refused('no_match'),
  }),
  standardCase('another identifier than the signed one', {
    headers: { ...standardHeaders(), 'webhook-id': 'evt_other' },
    unwrap: refused('no_match'),
  }),
  standardCase('another body than the signed one', {
    payload: JSON.stringify(threat),
    headers: standardHeaders(),
    unwrap: refused('no_match'),
  }),
  // What is signed stays the same, and the time looks like a fraction of a second after now.
  standardCase('a dot that moved', {
    headers: {
      ...standardHeaders({ id: `evt_1.${now}`, timestamp: now - 3600 }),
      'webhook-id': 'evt_1',
      'webhook-timestamp': `${now}.${now - 3600}`,
    },
    unwrap: refused('timestamp_too_old'),
  }),
  standardCase('another secret under Standard Webhooks', {
    secrets: [otherSecret],
    headers: standardHeaders(),
    unwrap: refused('no_match'),
  }),
  standardCase('the key of the hexadecimal form', {
    headers: withSignature(`v1,${mac(secret, `${event.id}.${now}.${body}`).toString('base64')}`),
    unwrap: refused('no_match'),
  }),
  standardCase('a signature of the body alone', {
    headers: withSignature(`v1,${mac(keyOf(secret), body).toString('base64')}`),
    unwrap: refused('no_match'),
  }),
  standardCase('a wrong signature beside true hexadecimal digits', {
    headers: { ...withSignature(`v1,${'A'.repeat(43)}=`), 'X-CloudNexus-Signature': hex(body) },
    unwrap: refused('no_match'),
    verify: true,
  }),
  standardCase('a true signature behind nine others', {
    headers: withSignature(`${`v1,${'A'.repeat(43)}= `.repeat(9)}${standard(event.id, now, body)}`),
    unwrap: refused('no_match'),
  }),
  standardCase('a signature without its version', {
    headers: withSignature(standard(event.id, now, body).slice('v1,'.length)),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('a signature of another version', {
    headers: withSignature(standard(event.id, now, body).replace('v1', 'v2')),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('a version without a signature', {
    headers: withSignature('v1,'),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('a signature without its padding', {
    headers: withSignature(standard(event.id, now, body).replace('=', '')),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('a signature that ends in bits which mean nothing', {
    headers: withSignature(withSpareBit(standard(event.id, now, body))),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('a signature in the alphabet of URLs', {
    headers: withSignature(`v1,${'-_'.repeat(21)}A=`),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('hexadecimal digits in the wrong header', {
    headers: withSignature(hex(body)),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('signatures with commas between them', {
    headers: withSignature(`${standard(event.id, now, body)},${standard(event.id, now, body)}`),
    unwrap: refused('malformed_signature'),
  }),
  standardCase('no time', {
    headers: { 'webhook-id': event.id, 'webhook-signature': standard(event.id, now, body) },
    unwrap: refused('missing_signature'),
  }),
  standardCase('no identifier', {
    headers: { 'webhook-timestamp': String(now), 'webhook-signature': standard(event.id, now, body) },
    unwrap: refused('missing_signature'),
  }),
  standardCase('a secret without its prefix under Standard Webhooks', {
    secrets: [secret.slice('whsec_'.length)],
    headers: standardHeaders(),
    unwrap: refused('invalid_secret'),
  }),
  standardCase('a secret that was cut off', {
    secrets: [secret.slice(0, -2)],
    headers: standardHeaders(),
    unwrap: refused('invalid_secret'),
  }),
  standardCase('a secret that is nothing but its prefix', {
    secrets: ['whsec_'],
    headers: standardHeaders(),
    unwrap: refused('invalid_secret'),
  }),
  standardCase('a secret with a line break after it under Standard Webhooks', {
    secrets: [`${secret}\n`],
    headers: standardHeaders(),
    unwrap: refused('invalid_secret'),
  }),
  standardCase('null, truly signed under Standard Webhooks', { payload: 'null', unwrap: refused('invalid_json') }),
];

function standardCase(name: string, { payload = body, ...rest }: Partial<Vector>): Vector {
  return { name, payload, headers: standardHeaders({ payload }), secrets: [secret], unwrap: taken, ...rest };
}

function standardHeaders({ id = event.id, timestamp = now, payload = body as Vector['payload'] } = {}): Record<
  string,
  string
> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': standard(id, timestamp, payload),
  };
}

function withSignature(signature: string): Record<string, string> {
  return { ...standardHeaders(), 'webhook-signature': signature };
}

/** The last letter of the base64 of 32 bytes carries four bits, and has two to spare. */
function withSpareBit(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const last = alphabet.indexOf(signature.at(-2) ?? '');
  return `${signature.slice(0, -2)}${alphabet[last + 1]}=`;
}
