// Who is calling: what the HTTP layer needs to know of a credential.

/** What a valid credential (an API key or an OAuth access token) stands for. */
export interface Principal {
  readonly accountId: string;
  /** The API key that was presented; undefined for an OAuth access token. */
  readonly keyId: string | undefined;
  /** The OAuth client that was given the token; undefined for an API key. */
  readonly clientId: string | undefined;
  readonly scopes: ReadonlySet<string>;
  /** The role that named the scopes, where one did. */
  readonly role: string | undefined;
  /** Requests the account may make in a minute. */
  readonly limit: number;
  /** When the access token stops working; left out for an API key. */
  readonly tokenExpiresAt?: number;
  /** What the store finds the access token by; left out for an API key. */
  readonly tokenHash?: string;
}

export interface Authenticator {
  /**
   * Answers without a promise where it can: most credentials were seen a moment ago.
   *
   * @param credential the bearer token, without the word `Bearer`
   * @param connection what it came over, where more requests with the same credential may follow
   * @returns undefined for a credential that is unknown, revoked or expired
   */
  authenticate(credential: string, connection?: object): Principal | undefined | Promise<Principal | undefined>;
}
