// What a request has to say so that it can become a stream (RFC 6455, section 4.2.1, and the contract of the stream).
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../http/errors.ts';
import { malformed } from '../http/request/malformed.ts';
import { queryOf } from '../http/request/target.ts';
import { upgradeRequired } from '../http/upgrade.ts';
import { subprotocol } from './protocol.ts';

const ticketPrefix = 'cloudnexus.ticket.';

/** @throws Refusal 426 */
export function checkVersion({ headers }: IncomingMessage): void {
  if (headers['sec-websocket-version'] === '13') return;
  throw upgradeRequired('The stream speaks WebSocket version 13.', 'Sec-WebSocket-Version');
}

/**
 * Programs send no origin. Browsers do, and a page that the operator doesn't know has no business here, whatever it holds.
 *
 * @throws Refusal 403
 */
export function checkOrigin({ headers }: IncomingMessage, allowed: ReadonlySet<string>): void {
  const { origin } = headers;
  if (origin === undefined || allowed.has(origin)) return;
  throw new Refusal({
    code: 'origin_not_allowed',
    detail: `The stream does not open for pages of \`${origin.slice(0, 200)}\`.`,
    source: { header: 'Origin' },
  });
}

/** @throws Refusal 400 */
export function checkHandshake({ headers, url }: IncomingMessage): void {
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')
    throw malformed('A request for a WebSocket has no body.');
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers['sec-websocket-key'] ?? ''))
    throw malformed('The header `Sec-WebSocket-Key` is missing, or is not 16 bytes in base64.');
  const [parameter] = new URLSearchParams(queryOf(url)).keys();
  if (parameter !== undefined)
    throw new Refusal({
      code: 'unknown_parameter',
      detail: 'The stream has no parameters. A credential is never part of the address.',
      source: { parameter },
    });
  if (!subprotocolsOf({ headers }).includes(subprotocol))
    throw new Refusal({
      code: 'invalid_parameter',
      detail: `\`Sec-WebSocket-Protocol\` must name \`${subprotocol}\`.`,
      source: { header: 'Sec-WebSocket-Protocol' },
    });
}

/** @returns what opens the stream in place of a credential, where there is one */
export function ticketOf(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  return subprotocolsOf(request)
    .find((each) => each.startsWith(ticketPrefix))
    ?.slice(ticketPrefix.length);
}

function subprotocolsOf({ headers }: Pick<IncomingMessage, 'headers'>): string[] {
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
}
