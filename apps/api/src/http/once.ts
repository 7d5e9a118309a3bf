/** What is made when it is first asked for. Were everything made at the start, the first request would wait for all of it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
