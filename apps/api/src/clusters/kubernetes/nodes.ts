// The nodes of a cluster: listed page by page, then watched from the version of that list.
import type { Connection } from './connection.ts';
import { KubernetesError, refusalOf } from './errors.ts';
import { observedNode, type ObservedNode } from './node-object.ts';

const path = '/api/v1/nodes';

/** So many on a page. One is up to 50 KB, most of it names of images. */
const pageSize = 100;

export interface NodePage {
  readonly nodes: readonly ObservedNode[];
  /** Of the list, the same on every page: where a watch goes on. */
  readonly resourceVersion: string;
}

/** All nodes as they are at one moment. */
export async function* listNodes(connection: Connection): AsyncGenerator<NodePage> {
  let next: string | undefined;
  do {
    const query = new URLSearchParams({ limit: String(pageSize), ...(next ? { continue: next } : {}) });
    const { items, metadata }: ListObject = Object(await connection.get(`${path}?${query}`, 'list its nodes'));
    if (!Array.isArray(items))
      throw new KubernetesError('What answers at the address of the cluster is no Kubernetes API.');
    const nodes = items.map(observedNode).filter((node) => node !== undefined);
    yield { nodes, resourceVersion: metadata?.resourceVersion ?? '' };
    next = metadata?.continue;
  } while (next);
}

interface ListObject {
  readonly items?: readonly unknown[];
  readonly metadata?: { readonly resourceVersion?: string; readonly continue?: string };
}

export interface NodeEvent {
  readonly kind: 'changed' | 'deleted' | 'bookmark';
  /** Undefined in a bookmark. */
  readonly node: ObservedNode | undefined;
  /** Where a watch goes on after this. */
  readonly resourceVersion: string | undefined;
}

/**
 * What happens after the version. It ends when the cluster ends it, which it does after a while.
 *
 * @param seconds after which the cluster should end it
 * @throws ExpiredError, there and then or later, where the cluster no longer knows what happened since
 */
export async function watchNodes(
  connection: Connection,
  resourceVersion: string,
  seconds: number,
): Promise<AsyncIterable<NodeEvent>> {
  const query = new URLSearchParams({
    watch: 'true',
    allowWatchBookmarks: 'true',
    resourceVersion,
    timeoutSeconds: String(seconds),
  });
  return eventsIn(await connection.stream(`${path}?${query}`, 'watch its nodes'));
}

interface WatchObject {
  readonly type?: string;
  readonly object?: { readonly metadata?: { readonly resourceVersion?: string }; readonly code?: number };
}

async function* eventsIn(documents: AsyncIterable<unknown>): AsyncGenerator<NodeEvent> {
  for await (const document of documents) {
    const { type, object }: WatchObject = Object(document);
    const resourceVersion = object?.metadata?.resourceVersion;
    switch (type) {
      case 'ADDED':
      case 'MODIFIED':
        yield { kind: 'changed', node: observedNode(object), resourceVersion };
        break;
      case 'DELETED':
        yield { kind: 'deleted', node: observedNode(object), resourceVersion };
        break;
      case 'BOOKMARK':
        yield { kind: 'bookmark', node: undefined, resourceVersion };
        break;
      case 'ERROR':
        throw refusalOf(object?.code ?? 500, 'watch its nodes');
    }
  }
}
