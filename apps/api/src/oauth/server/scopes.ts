// Which of the scopes that were asked for a client can have. The library drops the ones it does not know, where RFC 6749
// (sections 4.1.2.1 and 5.2) has an error for them.

/** @returns what is wrong, as a sentence; undefined where nothing is */
export function problemOfScopes(asked: readonly string[], registered: ReadonlySet<string>): string | undefined {
  const beyond = asked.filter((scope) => !registered.has(scope));
  if (beyond.length === 0) return undefined;
  return `The client is not registered for ${beyond.map((scope) => `\`${scope.slice(0, 80)}\``).join(', ')}.`;
}

export function splitScopes(text: string | undefined): string[] {
  return [...new Set(text?.split(' ').filter(Boolean))];
}
