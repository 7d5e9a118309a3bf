// Whatever bytes come over a socket, what goes back is a row of whole answers, each of them ours.
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { responses } from '../http/kit/raw-responses.ts';
import { startFor } from '../http/kit/start.ts';
import { settings } from './settings.ts';

const started = await startFor({ requestTimeout: 2000 });
afterAll(async () => await started.app.close());

const ends = fc.oneof(
  { weight: 9, arbitrary: fc.constant('\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '\r\r\n', '') },
);

const requestLines = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'PRI', 'get', 'G\0T', ''),
        fc.constantFrom(
          '/v2/servers',
          '/v2/servers/srv_1',
          '/oauth/token',
          '*',
          '/%zz',
          '/#a',
          'http://a/v2/servers',
          'https:',
          '/\x80',
          `/${'a'.repeat(17_000)}`,
          '',
        ),
        fc.constantFrom(
          'HTTP/1.1',
          'HTTP/1.1',
          'HTTP/1.1',
          'HTTP/1.0',
          'HTTP/0.9',
          'HTTP/2.0',
          'HTTP/1.2',
          'HTTX/1.1',
          '',
        ),
      )
      .map((parts) => parts.join(' ')),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom('GET /v2/servers HTTP/1.1', 'POST /v2/servers HTTP/1.1', 'GET /v2/status HTTP/1.1'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const headerLines = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Host: a',
      'Authorization: Bearer owner',
      'X-CloudNexus-Id: acc_8k3m5p',
      'Content-Type: application/json',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Content-Length: 5',
      'Content-Length: 0',
      'Content-Length: -1',
      'Content-Length: 5, 5',
      'Content-Length: 99999999999999999999',
      'Content-Length: 2000000',
      'Transfer-Encoding: chunked',
      'Transfer-Encoding: gzip',
      'Transfer-Encoding: chunked, chunked',
      'Transfer-Encoding : chunked',
      ' Transfer-Encoding: chunked',
      'Connection: close',
      'Connection: upgrade, close',
      'Upgrade: websocket',
      'Expect: 100-continue',
      'Expect: x',
      'Trailer: X',
      'Host:',
      'Authorization: Bearer viewer',
      'Accept: \xff',
      ': a',
      'X',
      'X: \0',
      `X: ${'a'.repeat(17_000)}`,
      '__proto__: a',
      'constructor: a',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const payloads = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'hello',
    '{"a":1}',
    '5\r\nhello\r\n0\r\n\r\n',
    '0\r\n\r\n',
    'zz\r\n',
    '5;ext=1\r\nhello\r\n0\r\nX: 1\r\n\r\n',
    `5;${'e'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
    'FFFFFFFFFFFFFFFFF\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

const message = fc
  .tuple(requestLines, fc.array(headerLines, { maxLength: 8 }), fc.boolean(), ends, payloads)
  .map(([line, headers, isPolite, end, payload]) => {
    const own = isPolite ? ['Host: a', 'Authorization: Bearer owner', 'X-CloudNexus-Id: acc_8k3m5p'] : [];
    return [line, ...own, ...headers, '', payload].join(end);
  });

/** Whole, or in two parts. */
const streams = fc.tuple(
  fc.array(message, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  fc.oneof(fc.constant(0), fc.nat({ max: 200 })),
);

const everywhere = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id'];

test('whatever bytes come, every answer is one of ours', { timeout: 600_000 }, async () => {
  const { port, limiter, reports } = started;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(streams, async ([text, split]) => {
      limiter.leave('acc_8k3m5p', 100);
      limiter.taken.length = 0;
      const answers = responses(await converse(port, Buffer.from(text, 'latin1'), split)).filter(
        ({ status }) => status !== 100,
      );
      for (const { status, headers, document, body } of answers) {
        answered++;
        expect(everywhere.filter((name) => !headers.has(name))).toEqual([]);
        expect(status).toBeLessThan(500);
        if (status < 400) continue;
        expect(['application/json', 'application/vnd.api+json']).toContain(headers.get('content-type'));
        const { errors, error: oauth } = Object(document);
        if (oauth === 'invalid_request') continue; // OAuth has errors of its own, without an identifier
        const [error] = errors ?? [];
        expect([body, error?.id, error?.status]).toEqual([body, headers.get('x-request-id'), String(status)]);
      }
      // Who is gone before an answer may have taken from a bucket all the same.
      expect(limiter.taken.length).toBeGreaterThanOrEqual(answers.length);
      expect(reports).toEqual([]);
    }),
    settings(300),
  );
  expect(answered).toBeGreaterThan(200);
});

/** Sends, says that it is all, and reads until the other side has nothing to say either. */
async function converse(port: number, bytes: Buffer, split: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Uint8Array[] = [];
  socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  socket.on('error', () => {}); // what was received before still counts
  await once(socket, 'connect');
  if (split > 0) {
    socket.write(bytes.subarray(0, split));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  socket.end(bytes.subarray(split));
  await new Promise((resolve) => {
    socket.once('end', resolve).once('close', resolve);
  });
  socket.destroy();
  return Buffer.concat(chunks).toString('latin1');
}
