// Who may ask: programs on this machine. There is no credential, so that a page in somebody's browser must not get through.
import type { IncomingMessage } from 'node:http';

/** @returns why the request is refused, undefined where it isn't */
export function strangerBehind({ headers }: IncomingMessage): string | undefined {
  // A name that was made to lead here (DNS rebinding).
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!loopback.has(host)) return 'Only the loopback address is answered: 127.0.0.1, [::1] or localhost.';
  // Browsers always say it where a page of another origin sends something.
  if (headers.origin !== undefined || isCrossSite(headers['sec-fetch-site'])) return 'Web pages are not answered.';
  return undefined;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

function isCrossSite(site: string | string[] | undefined): boolean {
  return site !== undefined && site !== 'none' && site !== 'same-origin';
}
