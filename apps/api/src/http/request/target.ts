// What a request asks for (RFC 9112, section 3.2).

/** Relative to the host, also where a proxy was told the whole address. */
export function originForm(url = '/'): string {
  if (url.startsWith('/')) return url;
  const [, path = '/'] = /^https?:\/\/[^/?]*(.*)$/i.exec(url) ?? [];
  return path.startsWith('/') ? path : `/${path}`;
}

/** The same as a reference that RFC 3986 allows: many clients send brackets as they are, and it wants them encoded. */
export function asReference(url: string): string {
  return url.replaceAll(/[^\w\-.~:/?@!$&'()*+,;=%]/g, encodeURIComponent);
}

export function pathOf(url = '/'): string {
  const form = originForm(url);
  const end = form.indexOf('?');
  return end === -1 ? form : form.slice(0, end);
}

/** Without the question mark. */
export function queryOf(url = '/'): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}
