// How a request is refused: by codes of the catalogue, each with what is wrong with this request.
import { statuses, type ErrorCode } from './catalogue.ts';

/** The part of the request that is the culprit. */
export type Source =
  /** A JSON pointer into the body as it was sent. */
  | { readonly pointer: string }
  /** A JSON pointer into the attributes, wherever the body has them: `/region`. */
  | { readonly attribute: string }
  /** A path or query parameter: `page[size]`. */
  | { readonly parameter: string }
  | { readonly header: string };

export interface Problem<Code extends ErrorCode = ErrorCode> {
  readonly code: Code;
  /** What is wrong, and what to do about it. A sentence, in which names and values are between backticks. */
  readonly detail: string;
  readonly source?: Source | undefined;
}

/**
 * The answer to a request that is not served. A handler returns one, and then the compiler knows that its operation documents
 * the code; or throws one.
 */
export class Refusal<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly Problem<Code>[];
  /** Of the answer, by name: `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  /** @param problems one, or several of one status */
  constructor(problems: Problem<Code> | readonly Problem<Code>[], headers: Readonly<Record<string, string>> = {}) {
    const all = [problems].flat();
    super(all.map(({ code, detail }) => `${code}: ${detail}`).join('\n'));
    this.problems = all;
    this.headers = headers;
  }

  get status(): number {
    const [first] = this.problems;
    return first === undefined ? 500 : statuses[first.code];
  }
}

/** Whether there is no such thing or the caller may not know of it, it says the same. */
export function notFound(parameter = 'id'): Refusal<'not_found'> {
  return new Refusal({
    code: 'not_found',
    detail: 'There is no such resource in this account.',
    source: { parameter },
  });
}

/** @param seconds after which the same request can succeed */
export function unavailable(detail: string, seconds: number): Refusal<'service_unavailable'> {
  return new Refusal(
    { code: 'service_unavailable', detail: `${detail} Try again in ${inSeconds(seconds)}.` },
    { 'Retry-After': String(seconds) },
  );
}

export function inSeconds(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
