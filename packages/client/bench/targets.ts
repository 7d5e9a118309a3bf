// What the SDK is held to. The sizes are limits in tests as well: ../test/package/size.test.ts.

/** kB, minified and compressed. */
export const sizes = { client: 6, unwrap: 1.3, verifyWebhook: 3.5 };

/** Microseconds of CPU a call costs over the same request by plain fetch: same headers, same body, answer read as JSON. */
export const overhead = { get: 15, post: 22 };

/** Milliseconds of `import()`. */
export const importTime = 20;
