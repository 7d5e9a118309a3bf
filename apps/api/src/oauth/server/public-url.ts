import type Provider from 'oidc-provider';

/**
 * Has the library make addresses, and decide whether cookies are secure, by the URL that callers use. It would go by the
 * `Host` of each request, which a proxy changes and anybody can write.
 */
export function answerAt(provider: Provider, publicUrl: string): void {
  const { protocol, host, origin } = new URL(publicUrl);
  Object.defineProperties(provider.request, {
    protocol: { value: protocol.replace(':', '') },
    secure: { value: protocol === 'https:' },
    host: { value: host },
    origin: { value: origin },
    href: {
      get(this: { path: string; search: string }) {
        return origin + this.path + this.search;
      },
    },
  });
}
