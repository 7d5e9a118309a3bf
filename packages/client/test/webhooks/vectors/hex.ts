import { createHmac } from 'node:crypto';
import { body, event, hex, keyOf, mac, otherSecret, secret, threat, whsec } from './making.ts';
import { refused, taken, type Vector } from './vector.ts';

/** X-CloudNexus-Signature alone. */
export const hexVectors: Vector[] = [
  hexCase('a compact body', {}),
  hexCase('a body with line breaks, as the reference prints it', { payload: JSON.stringify(event, null, 2) }),
  hexCase('another type of event', { payload: JSON.stringify(threat), unwrap: { event: 'security.threat.detected' } }),
  hexCase('a type of event nobody knows yet', {
    payload: JSON.stringify({ ...event, event: 'server.renamed' }),
    unwrap: { event: 'server.renamed' },
  }),
  hexCase('a body with a line break at its end', { payload: `${body}\n` }),
  hexCase('a body of many alphabets', {
    payload: JSON.stringify({ ...event, data: { name: 'Zürich 東京 🚀 \u2028' } }),
  }),
  hexCase('a body in bytes', { payload: { base64: Buffer.from(body).toString('base64') } }),
  hexCase('a body longer than a block of the hash', {
    payload: JSON.stringify({ ...event, data: { note: 'x'.repeat(200) } }),
  }),
  hexCase('a header in lower case', { headers: { 'x-cloudnexus-signature': hex(body) } }),
  hexCase('a header in upper case', { headers: { 'X-CLOUDNEXUS-SIGNATURE': hex(body) } }),
  hexCase('other headers besides', {
    headers: { host: 'example.com', 'X-CloudNexus-Event': 'server.created', 'X-CloudNexus-Signature': hex(body) },
  }),
  hexCase('the first of two secrets', { secrets: [secret, otherSecret] }),
  hexCase('the second of two secrets', { secrets: [otherSecret, secret], verify: false }),
  hexCase('a secret of another form', {
    secrets: ['correct-horse-battery-staple'],
    headers: { 'X-CloudNexus-Signature': hex(body, 'correct-horse-battery-staple') },
  }),
  hexCase('a secret longer than a block of the hash', {
    secrets: ['k'.repeat(100)],
    headers: { 'X-CloudNexus-Signature': hex(body, 'k'.repeat(100)) },
  }),
  hexCase('a secret that is not ASCII', {
    secrets: ['schlüssel-鍵'],
    headers: { 'X-CloudNexus-Signature': hex(body, 'schlüssel-鍵') },
  }),

  hexCase('no header', { headers: {}, unwrap: refused('missing_signature') }),
  hexCase('an empty header', { headers: { 'X-CloudNexus-Signature': '' }, ...bad('missing_signature') }),
  hexCase('a body with one letter changed', {
    payload: body.replace('running', 'runnimg'),
    headers: { 'X-CloudNexus-Signature': hex(body) },
    ...bad('no_match'),
  }),
  hexCase('a body that was parsed and written again', {
    payload: JSON.stringify(event, null, 2),
    headers: { 'X-CloudNexus-Signature': hex(body) },
    ...bad('no_match'),
  }),
  hexCase('an empty body', { payload: '', headers: { 'X-CloudNexus-Signature': hex(body) }, ...bad('no_match') }),
  hexCase('another secret', { secrets: [otherSecret], ...bad('no_match') }),
  hexCase('neither of two secrets', { secrets: [otherSecret, whsec('three')], ...bad('no_match') }),
  hexCase('a secret without its prefix', { secrets: [secret.slice('whsec_'.length)], ...bad('no_match') }),
  hexCase('the key of the other form', {
    headers: { 'X-CloudNexus-Signature': mac(keyOf(secret), body).toString('hex') },
    ...bad('no_match'),
  }),
  hexCase('another signature', { headers: { 'X-CloudNexus-Signature': '0'.repeat(64) }, ...bad('no_match') }),
  hexCase('a signature in upper case', {
    headers: { 'X-CloudNexus-Signature': hex(body).toUpperCase() },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature that is too short', {
    headers: { 'X-CloudNexus-Signature': hex(body).slice(0, 63) },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature that is too long', {
    headers: { 'X-CloudNexus-Signature': `${hex(body)}0` },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature with the name of the hash before it', {
    headers: { 'X-CloudNexus-Signature': `sha256=${hex(body)}` },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature in base64', {
    headers: { 'X-CloudNexus-Signature': mac(secret, body).toString('base64') },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature twice', {
    headers: { 'X-CloudNexus-Signature': `${hex(body)}, ${hex(body)}` },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature with a space before it', {
    headers: { 'X-CloudNexus-Signature': ` ${hex(body)}` },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature with a line break after it', {
    headers: { 'X-CloudNexus-Signature': `${hex(body)}\n` },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature in digits of another alphabet', {
    headers: { 'X-CloudNexus-Signature': '٣'.repeat(64) },
    ...bad('malformed_signature'),
  }),
  hexCase('a signature of SHA-1', {
    headers: { 'X-CloudNexus-Signature': createHmac('sha1', secret).update(body).digest('hex') },
    ...bad('malformed_signature'),
  }),
  hexCase('an empty secret, and a signature made with it', {
    secrets: [''],
    headers: { 'X-CloudNexus-Signature': hex(body, '') },
    unwrap: refused('invalid_secret'),
    verify: 'invalid_secret',
  }),
  hexCase('an empty secret beside a good one', { secrets: [secret, ''], unwrap: refused('invalid_secret') }),
  hexCase('a secret with a line break after it', { secrets: [`${secret}\n`], ...bad('invalid_secret') }),
  hexCase('a secret with a space before it', { secrets: [` ${secret}`], ...bad('invalid_secret') }),
  hexCase('no secret', { secrets: [], unwrap: refused('invalid_secret'), verify: undefined }),

  hexCase('nothing, truly signed', { payload: '', unwrap: refused('invalid_json') }),
  hexCase('a text, truly signed', { payload: 'server.created', unwrap: refused('invalid_json') }),
  hexCase('null, truly signed', { payload: 'null', unwrap: refused('invalid_json') }),
  hexCase('a list, truly signed', { payload: '[]', unwrap: refused('invalid_json') }),
  hexCase('an object that is no event, truly signed', {
    payload: '{"event":{"type":"server.created"}}',
    unwrap: refused('invalid_json'),
  }),
  hexCase('bytes that are no text, truly signed', { payload: { base64: '//79AA==' }, unwrap: refused('invalid_json') }),
];

function hexCase(name: string, { payload = body, ...rest }: Partial<Vector>): Vector {
  const headers = rest.headers ?? { 'X-CloudNexus-Signature': hex(payload) };
  return {
    name,
    payload,
    headers,
    secrets: [secret],
    unwrap: taken,
    ...(Object.keys(headers).length > 0 && { verify: true }),
    ...rest,
  };
}

function bad(reason: string): Pick<Vector, 'unwrap' | 'verify'> {
  return { unwrap: refused(reason), verify: false };
}
