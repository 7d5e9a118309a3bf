// What the SDK is held to. The sizes have limits in tests as well: ../test/package/size.test.ts.

/** kB, minified and compressed: what we aim for. */
export const sizes = { client: 6, unwrap: 1.3, verifyWebhook: 3.5 };

/** kB above which a test fails. The client is at 6.14, for the reason that decision 0007 gives, and is to go no further. */
export const sizeLimits = { ...sizes, client: 6.2 };

/** Microseconds of CPU a call costs over the same request by plain fetch. */
export const overhead = { get: 15, post: 22 };

/** Milliseconds of `import()`. */
export const importTime = 20;
