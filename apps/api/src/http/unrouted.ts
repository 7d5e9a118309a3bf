// What no route is for: another method of a path, an unknown path, a question about the server itself.
import { answerPreflight, isPreflight } from './cors.ts';
import { Refusal } from './errors.ts';
import { answer, type Exchange } from './exchange.ts';
import type { Paths } from './paths.ts';
import { malformed } from './request/malformed.ts';
import { pathOf } from './request/target.ts';

/** @throws Refusal 404, 405 */
export function answerUnrouted(exchange: Exchange, paths: Paths): void {
  const { method = '', url } = exchange.request;
  // RFC 9110, section 9.3.7
  if (method === 'OPTIONS' && url === '*') return answer(exchange, 204, ['Allow', paths.allowAny().join(', ')]);
  // An encoded slash is part of its segment.
  const segments = pathOf(url).split('/').map(decodeURIComponent);
  const path = segments.join('/');
  const allow = paths.allow(segments);
  // Of an unknown path too: a browser shows its page the 404 only after a preflight that succeeds.
  if (isPreflight(exchange.request)) return answerPreflight(exchange, allow ?? paths.allowAny());
  if (allow === undefined) throw paths.unknown(path);
  if (method === 'OPTIONS') return answer(exchange, 204, ['Allow', allow.join(', ')]);
  throw new Refusal(
    { code: 'method_not_allowed', detail: `\`${path.slice(0, 200)}\` does not know the method ${method}.` },
    { Allow: allow.join(', ') },
  );
}

/** @throws Refusal 400 */
export function answerUnroutable(exchange: Exchange): void {
  throw malformed(`\`${exchange.request.url?.slice(0, 200)}\` is no address of this API.`);
}
