// Where the authorization server answers. The first five are operations of the contract; the others belong to its page.
export const paths = {
  metadata: '/.well-known/oauth-authorization-server',
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  introspect: '/oauth/introspect',
  /** Back from the page, to where the code is made. */
  resume: '/oauth/authorize/:uid',
  /** What the page's form posts to. */
  consent: '/oauth/interaction/:uid',
} as const;

export function consentPath(uid: string): string {
  return paths.consent.replace(':uid', uid);
}
