import type { HeaderOptions } from './options.ts';

/** Headers as a plain object, which `fetch` takes faster than `Headers`. All names are in lower case. */
export type PlainHeaders = Record<string, string>;

/** Adds headers to others, and takes away what is null. */
export function withHeaders(headers: PlainHeaders, more?: HeaderOptions): PlainHeaders {
  for (const name in more) {
    const value = more[name];
    if (value === null) delete headers[name.toLowerCase()];
    else if (value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}
