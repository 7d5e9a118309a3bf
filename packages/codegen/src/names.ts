// How the names of the contract are written in each place.

/** Words whose capitals the rule would get wrong. */
const spelled: Record<string, string> = { oauth: 'OAuth' };

/** `['apiKeys', 'list']` as the name of a type: `ApiKeysList`. */
export function pascalCase(words: readonly string[]): string {
  return words.map((word) => spelled[word] ?? word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** `apiKeys` as part of an address or the name of a file: `api-keys`. */
export function kebabCase(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The page of an operation in the docs: `…/reference/api-keys/create`. */
export function docsPage(docs: string, operationId: string): string {
  return [docs, 'reference', ...operationId.split('.').map(kebabCase)].join('/');
}
