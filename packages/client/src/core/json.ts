/**
 * What a text says in JSON.
 *
 * @param otherwise what it says where it is something else, such as the page of a proxy
 */
export function readJson(text: string, otherwise?: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}
