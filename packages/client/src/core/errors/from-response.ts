import { rateLimitOf } from '../rate-limit.ts';
import type { APIError, Problem } from './api-error.ts';
import { errorClass } from './error-class.ts';

/** A response that is an error, and what it answers. */
export interface Refusal {
  operation: string;
  method: string;
  url: string;
  response: Response;
  /** What the response says: parsed JSON, or text. */
  body: unknown;
  attempts: number;
  /** Seconds. */
  retryAfter?: number | undefined;
  /** What the message says besides. */
  note?: string | undefined;
  /** The credential. Proxies and debuggers repeat the headers of a request; an error must not. */
  secret?: string | undefined;
}

export function errorFromResponse(refusal: Refusal): APIError {
  const { operation, method, url, response, body, attempts, retryAfter, note, secret } = refusal;
  // A secret shorter than a word is none.
  const hide = (text: string): string =>
    secret && secret.length > 7 ? String(text).replaceAll(secret, '[secret]') : text;
  const { status, statusText, headers } = response;
  const errors = problems(body, hide);
  const { id, code, title, detail } = errors[0] ?? {};
  const requestId = headers.get('X-Request-Id') ?? id;
  const message = [
    `${operation}: ${status} ${code ?? title ?? statusText}`,
    ...errors.map((problem) => problem.detail ?? problem.title),
    note,
    requestId && `(request ${requestId})`,
  ];
  return new (errorClass(status))(hide(message.filter(Boolean).join(' ')), {
    status,
    code,
    title,
    detail,
    errors,
    requestId,
    rateLimit: rateLimitOf(headers),
    retryAfter,
    attempts,
    method,
    url,
    response,
  });
}

/** What a body may be: an error of JSON:API, of OAuth, of problem+json. */
interface ErrorBody {
  errors?: unknown;
  error?: string;
  error_description?: string;
  title?: string;
  detail?: string;
}

function problems(body: unknown, hide: (text: string) => string): Problem[] {
  const { errors, error: code, error_description, title, detail = error_description }: ErrorBody = Object(body);
  // A text is the page of a proxy.
  const only = { code, title, detail: typeof body === 'string' ? hide(body.trim()).slice(0, 200) : detail };
  const found: Problem[] = Array.isArray(errors) ? errors : [only];
  return found
    .filter((problem) => problem?.code || problem?.title || problem?.detail)
    .map((problem) => (problem.detail ? { ...problem, detail: hide(problem.detail) } : problem));
}
