import type { Resource } from '../output/resource.ts';

/** What a server is, once nothing happens to it by itself any more. */
const settled = new Set(['running', 'terminated', 'error']);

/** @param server as the SDK flattens it */
export function isSettled(server: Resource): boolean {
  return settled.has(String(server['status']));
}

/** With those that were made together with it, where the answer includes them. */
export function together(server: Resource): Resource[] {
  const siblings: unknown = server['siblings'];
  return [server, ...(Array.isArray(siblings) ? siblings.filter((each) => 'status' in Object(each)) : [])];
}
