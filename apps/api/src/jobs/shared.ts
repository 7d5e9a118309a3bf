/** Those who ask while the work is under way wait for the same: however often it is asked for, it is done once at a time. */
export function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => (underWay ??= work().finally(() => (underWay = undefined)));
}
