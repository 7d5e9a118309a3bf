// Bytes that are nearly HTTP, or nothing of the kind, and what has to be true of what comes back.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import type { RawResponse } from '../http/kit/raw-responses.ts';

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
export const streams = fc.tuple(
  fc.array(message, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  fc.oneof(fc.constant(0), fc.nat({ max: 200 })),
);

const everywhere = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id'];

/** @returns what is wrong with an answer; empty when it is one of ours */
export function judgeRaw({ status, headers, document, body }: RawResponse): string[] {
  const problems = everywhere.filter((name) => !headers.has(name)).map((name) => `there is no ${name}`);
  if (status >= 500) problems.push(`it is ${status}: ${body}`);
  if (status < 400) return problems;
  if (!['application/json', 'application/vnd.api+json'].includes(headers.get('content-type') ?? ''))
    problems.push(`an error is ${headers.get('content-type')}`);
  const { errors, error: oauth } = Object(document);
  if (oauth === 'invalid_request') return problems; // OAuth has errors of its own, without an identifier
  const [error] = errors ?? [];
  if (error?.id !== headers.get('x-request-id') || error?.status !== String(status))
    problems.push(`an error is not one of ours: ${body}`);
  return problems;
}

/** Sends, waits for what is answered, says that it is all, and reads until the other side has nothing to say either. */
export async function converse(port: number, bytes: Buffer, split: number): Promise<string> {
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
  socket.write(bytes.subarray(split));
  await quiet(socket);
  socket.end();
  await new Promise((resolve) => {
    socket.once('end', resolve).once('close', resolve);
  });
  socket.destroy();
  return Buffer.concat(chunks).toString('latin1');
}

/** An answer that is under way is lost to a client that has said that it is all, so that is said when nothing comes any more. */
async function quiet(socket: Socket): Promise<void> {
  let heard = true;
  const listen = (): void => void (heard = true);
  socket.on('data', listen);
  while (heard && !socket.destroyed) {
    heard = false;
    await new Promise((resolve) => {
      setTimeout(resolve, 15);
    });
  }
  socket.off('data', listen);
}
