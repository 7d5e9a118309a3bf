// Writes a refusal: JSON:API errors, or those of the RFCs where OAuth answers.
import { pageOf, statuses, titleOf, type ErrorCode, type OAuthErrorCode } from './catalogue.ts';
import type { Problem, Refusal, Source } from './errors.ts';
import { answer, type Exchange } from './exchange.ts';
import type { HeaderList } from './headers.ts';
import { nearest } from './request/pointer.ts';

export function refuse(exchange: Exchange, refusal: Refusal): void {
  const { id, operation, mediaType } = exchange;
  const oauth = operation?.family === 'oauth' ? oauthForm(refusal) : undefined;
  const documented = oauth && operation?.responses.get(oauth.status);
  const headers: HeaderList = Object.entries(refusal.headers).flat();
  if (oauth === undefined || documented === undefined) {
    const content = errorDocument(id, refusal, (source) => locate(source, exchange));
    answer(exchange, refusal.status, headers, { type: mediaType, content });
  } else {
    if (documented.headers.get('Cache-Control')?.required) headers.push('Cache-Control', 'no-store');
    answer(exchange, oauth.status, headers, { type: 'application/json', content: oauth.content });
  }
}

/** @param place turns a source into one that the contract knows */
export function errorDocument(
  id: string,
  { problems, status }: Refusal,
  place: (source: Source) => Source | undefined = (source) => source,
): string {
  const errors = problems.map(({ code, detail, source }) => ({
    id,
    status: String(status),
    code,
    title: titleOf(code),
    detail,
    source: source && place(source),
    links: { about: pageOf(code) },
  }));
  return JSON.stringify({ jsonapi: { version: '1.1' }, errors });
}

/** A pointer names only what is in the request. */
function locate(source: Source, { sent }: Exchange): Source | undefined {
  if ('attribute' in source) {
    const base = isJsonApi(sent) ? '/data/attributes' : '';
    return sent === undefined ? undefined : { pointer: nearest(sent, base + source.attribute) };
  }
  if ('pointer' in source) return sent === undefined ? undefined : { pointer: nearest(sent, source.pointer) };
  return source;
}

/** No flat body has a `data`. */
function isJsonApi(sent: unknown): boolean {
  return Object.hasOwn(Object(sent), 'data');
}

/** What the RFCs have for it. What belongs to no operation is as everywhere. */
function oauthForm({ problems, status }: Refusal): { status: number; content: string } | undefined {
  const [problem] = problems;
  if (problem === undefined || !isRequestOf(problem)) return undefined;
  const code = oauthCodes[problem.code] ?? 'invalid_request';
  return {
    // RFC 6749 has 400 for whatever is wrong with the request.
    status: code === 'invalid_request' ? 400 : status,
    content: JSON.stringify({ error: code, error_description: problem.detail, error_uri: pageOf(code) }),
  };
}

const oauthCodes: Partial<Record<ErrorCode, OAuthErrorCode>> = {
  rate_limited: 'rate_limit_exceeded',
  internal_error: 'server_error',
  service_unavailable: 'temporarily_unavailable',
};

/** 408 and 431 come from below the operation. */
function isRequestOf({ code }: Problem): boolean {
  return statuses[code] !== 408 && statuses[code] !== 431;
}
