// Requests as the SDK would not send them.
import type { Change } from './provocation.ts';

/** With another header, or without one. */
export function withHeader(name: string, value: string | null): Change {
  return (request) => {
    const headers = new Headers(request.headers);
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return new Request(request, { headers });
  };
}

/** With one more query parameter. */
export function withParameter(name: string, value: string): Change {
  return async (request) => {
    const url = new URL(request.url);
    url.searchParams.set(name, value);
    const { method, headers } = request;
    return new Request(url, { method, headers, body: (await request.text()) || null });
  };
}

/** With another body. */
export function withBody(body: string, type = 'application/json'): Change {
  return ({ url, method, headers }) => {
    const changed = new Headers(headers);
    changed.set('Content-Type', type);
    return new Request(url, { method, headers: changed, body });
  };
}
