import type { HeaderOptions } from './options.ts';

/** Headers as a plain object, which `fetch` takes faster than `Headers`. All names are in lower case. */
export type PlainHeaders = Record<string, string>;

/** @returns the headers with more of them, or fewer where one is null */
export function withHeaders(headers: PlainHeaders, more: HeaderOptions = {}): PlainHeaders {
  const merged = { ...headers };
  for (const [name, value] of Object.entries(more)) {
    if (value === null) delete merged[name.toLowerCase()];
    else if (value !== undefined) merged[name.toLowerCase()] = value;
  }
  return merged;
}
