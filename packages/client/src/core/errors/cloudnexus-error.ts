/** Shared by all copies of this package in a program. */
const brand = Symbol.for('@cloudnexus/sdk');

/** The root of everything a client throws. */
export class CloudNexusError extends Error {
  // On the prototype, so that the stack starts with it, and as a literal, so that no minifier changes it.
  static {
    Object.assign(this.prototype, { name: 'CloudNexusError', [brand]: true });
  }

  /**
   * As `instanceof`, and also true for the error of another copy of this package, of which a program may have several.
   *
   * ```ts
   * if (RateLimitError.is(error)) console.log(error.retryAfter);
   * ```
   */
  static is<T extends CloudNexusError>(this: { prototype: T }, value: unknown): value is T {
    if (!(brand in Object(value))) return false;
    let link = value as Error | null; // it has the brand
    while (link && link.name !== this.prototype.name) link = Object.getPrototypeOf(link);
    return link !== null;
  }
}
