// Hashes of the credentials that came over connections last. Programs send the same one with each request, and to hash it anew
// takes longer than to find out whose it is.

export class LastHashes {
  readonly #hashOf: (credential: string) => string;
  readonly #last = new WeakMap<object, { readonly credential: string; readonly hash: string }>();

  constructor(hashOf: (credential: string) => string) {
    this.#hashOf = hashOf;
  }

  /** @param connection what the credential came over; undefined where it is asked for once */
  of(credential: string, connection: object | undefined): string {
    if (connection === undefined) return this.#hashOf(credential);
    const last = this.#last.get(connection);
    // What can be learnt from how long this takes is what was sent before, by whoever is at the other end of the connection. It is
    // no longer kept than the connection, whose last request holds it anyway.
    if (last?.credential === credential) return last.hash;
    const hash = this.#hashOf(credential);
    this.#last.set(connection, { credential, hash });
    return hash;
  }
}
