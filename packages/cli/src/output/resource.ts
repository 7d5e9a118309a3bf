/** A resource as the SDK flattens it. */
export type Resource = Readonly<Record<string, unknown>>;
