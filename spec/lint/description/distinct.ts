/** The first of those that are the same by `identity`. */
export function distinct<T>(all: T[], identity: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const id = identity(one);
    return !seen.has(id) && seen.add(id);
  });
}
