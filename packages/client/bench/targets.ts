// What the SDK is held to. The sizes are tests as well: ../test/package/size.test.ts.

/** kB, minified and compressed. */
export const limits = { client: 6, unwrap: 1.3, verifyWebhook: 3.5 };

/** Microseconds of CPU a call costs over the same request by plain fetch. */
export const overhead = { get: 15, post: 22 };

/** Milliseconds of `import()`. */
export const importTime = 20;
