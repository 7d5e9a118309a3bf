// What is seen of a cluster, as the store keeps it: each change in one transaction with its event.
import type { Sources } from '../../ids.ts';
import type { Queries, Store } from '../../store/store.ts';
import { clusterColumns, type ClusterRow } from '../cluster.ts';
import type { ObservedNode } from '../kubernetes/node-object.ts';
import { writeCluster, type ClusterChange } from '../write.ts';
import { countNodes, leave, leaveAllBut, saveNode } from './nodes.ts';

/** The cluster was removed, or another process watches it now. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** It is the store that is in trouble, not the cluster. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

export class Recorder {
  readonly #store: Store;
  readonly #sources: Sources;
  readonly #clusterId: string;
  readonly #turn: number;

  private constructor(store: Store, sources: Sources, clusterId: string, turn: number) {
    this.#store = store;
    this.#sources = sources;
    this.#clusterId = clusterId;
    this.#turn = turn;
  }

  /** From now on nobody else records what they see of the cluster, until somebody else begins. */
  static async begin(store: Store, sources: Sources, clusterId: string): Promise<Recorder> {
    const row = await recording(() =>
      store.get<{ turn: number }>('update clusters set turn = turn + 1 where id = $1 returning turn', clusterId),
    );
    if (row === undefined) throw new SupersededError();
    return new Recorder(store, sources, clusterId, row.turn);
  }

  /** @returns the kubeconfig, sealed */
  async kubeconfig(): Promise<Uint8Array> {
    const row = await recording(() =>
      this.#store.get<{ kubeconfig: Uint8Array }>('select kubeconfig from clusters where id = $1', this.#clusterId),
    );
    if (row === undefined) throw new SupersededError();
    return row.kubeconfig;
  }

  /** @param version undefined where it isn't known, and stays as it was */
  async connected(version: string | undefined): Promise<void> {
    const known = version === undefined ? {} : { kubernetes_version: version };
    await this.#write(() => ({ status: 'connected', status_reason: null, ...known }));
  }

  /** @returns whether that is new */
  async unreachable(reason: string): Promise<boolean> {
    return await this.#write((_, { status, status_reason: before }) => {
      if (status === 'unreachable' && before === reason) return undefined;
      return { status: 'unreachable', status_reason: reason };
    });
  }

  async seen(nodes: readonly ObservedNode[]): Promise<void> {
    await this.#write(async (tx, cluster) => {
      for (const node of nodes) await saveNode(tx, cluster, node, this.#sources);
      return { node_count: await countNodes(tx, cluster.id) };
    });
  }

  async left(uid: string): Promise<void> {
    await this.#write(async (tx, { id }) => {
      await leave(tx, id, [uid], this.#sources.clock());
      return { node_count: await countNodes(tx, id) };
    });
  }

  /** All others have left. */
  async listed(uids: ReadonlySet<string>): Promise<void> {
    await this.#write(async (tx, { id }) => {
      await leaveAllBut(tx, id, uids, this.#sources.clock());
      return { node_count: await countNodes(tx, id) };
    });
  }

  /** @returns whether there was something to change */
  async #write(
    work: (tx: Queries, cluster: ClusterRow) => Promise<ClusterChange> | ClusterChange | undefined,
  ): Promise<boolean> {
    return await recording(() =>
      this.#store.transaction(async (tx) => {
        const cluster = await tx.get<ClusterRow>(
          `select ${clusterColumns} from clusters where id = $1 and turn = $2`,
          this.#clusterId,
          this.#turn,
        );
        if (cluster === undefined) throw new SupersededError();
        const change = await work(tx, cluster);
        if (change !== undefined) await writeCluster(tx, cluster, change, this.#sources.clock);
        return change !== undefined;
      }),
    );
  }
}

async function recording<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SupersededError) throw error;
    throw new RecordingError('What a cluster told could not be stored.', { cause: error });
  }
}
