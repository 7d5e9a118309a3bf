/** An environment variable, where there is an environment. Empty is not set. */
export function environment(name: string): string | undefined {
  // Browsers have no `process`, and this package must not need Node's types.
  const global = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return global.process?.env?.[name] || undefined;
}
