// Follows one cluster: lists its nodes, then watches what happens from there, as Kubernetes' own clients do. A watch that the
// cluster ends goes on where it was. After anything else, such as a lost connection, the nodes are listed again: nothing that
// happened meanwhile is missed, and what the store knows already is not told twice.
import { setTimeout as delay } from 'node:timers/promises';
import type { Cipher } from '../../encryption/cipher.ts';
import type { Sources } from '../../ids.ts';
import type { Store } from '../../store/store.ts';
import { unsealKubeconfig } from '../kubeconfig/seal.ts';
import { connect, type Connection, type Patience } from '../kubernetes/connection.ts';
import { ExpiredError, isLate, KubernetesError, reasonOf } from '../kubernetes/errors.ts';
import type { ObservedNode } from '../kubernetes/node-object.ts';
import { listNodes, watchNodes, type NodeEvent } from '../kubernetes/nodes.ts';
import { readVersion } from '../kubernetes/version.ts';
import { backoff, watchFor } from './backoff.ts';
import { Recorder, RecordingError, SupersededError } from './record.ts';

export interface WatchOptions extends Sources {
  readonly store: Store;
  readonly cipher: Cipher;
  /** Told what it gets over by itself. */
  readonly warn: (message: string, error: unknown) => void;
  readonly patience?: Partial<WatchPatience>;
}

export interface WatchPatience extends Patience {
  /** How long a cluster may be in trouble before its owner is told, in milliseconds. */
  readonly trouble: number;
}

const usualPatience: WatchPatience = { answer: 30_000, quiet: 90_000, trouble: 3_000 };
/** What is refused is refused at once. Some proxies pass on nothing before the first event. */
const refusedWithin = 1_000;
/** A watch that ends sooner, with nothing in it, is no watch. */
const shortest = 1_000;
/** A cluster that has been watched for so long is not about to fail again at once. */
const proven = 5_000;

export class ClusterWatch {
  readonly #options: WatchOptions;
  readonly #patience: WatchPatience;
  readonly #id: string;
  readonly #recorder: Recorder;
  /** What was stored of each node, by its uid: most changes of a node are none that matter here. */
  readonly #stored = new Map<string, string>();
  #failures = 0;
  /** Since when there has been no connection, by `performance.now`. */
  #lostSince: number | undefined;

  private constructor(options: WatchOptions, id: string, recorder: Recorder) {
    this.#options = options;
    this.#patience = { ...usualPatience, ...options.patience };
    this.#id = id;
    this.#recorder = recorder;
  }

  /**
   * Ends when the signal aborts, when the cluster is removed, or when another process watches it.
   *
   * @throws where the store can't be written to at the beginning
   */
  static async run(options: WatchOptions, id: string, turn: AbortSignal): Promise<void> {
    try {
      const recorder = await Recorder.begin(options.store, options, id);
      await new ClusterWatch(options, id, recorder).#run(turn);
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
    }
  }

  async #run(turn: AbortSignal): Promise<void> {
    while (!turn.aborted) {
      const beganAt = performance.now();
      try {
        await this.#follow(turn);
      } catch (error) {
        if (turn.aborted) return;
        if (error instanceof SupersededError) throw error;
        this.#lostSince ??= beganAt;
        this.#failures += 1;
        await this.#report(error);
        if (error instanceof ExpiredError && this.#failures === 1) continue;
        await delay(backoff(this.#failures, this.#options.random), undefined, { signal: turn }).catch(() => {});
      }
    }
  }

  /** Returns when it is time to list the nodes again. */
  async #follow(turn: AbortSignal): Promise<void> {
    const connection = await connect(this.#unseal(await this.#recorder.kubeconfig()), this.#patience);
    const close = (): void => void connection.close();
    turn.addEventListener('abort', close);
    try {
      if (turn.aborted) return;
      await this.#watch(connection, await this.#list(connection));
    } finally {
      turn.removeEventListener('abort', close);
      await connection.close();
    }
  }

  #unseal(sealed: Uint8Array): string {
    try {
      return unsealKubeconfig(this.#options.cipher, this.#id, sealed);
    } catch (cause) {
      const words = 'The kubeconfig of the cluster can not be read: it has to be registered again.';
      throw new KubernetesError(words, { cause });
    }
  }

  /** @returns the version to watch from */
  async #list(connection: Connection): Promise<string> {
    const uids = new Set<string>();
    let version = '';
    for await (const { nodes, resourceVersion } of listNodes(connection)) {
      for (const { uid } of nodes) uids.add(uid);
      await this.#save(nodes);
      version = resourceVersion;
    }
    await this.#recorder.listed(uids);
    for (const uid of this.#stored.keys()) if (!uids.has(uid)) this.#stored.delete(uid);
    return version;
  }

  async #watch(connection: Connection, resourceVersion: string): Promise<void> {
    let version = resourceVersion;
    for (;;) {
      const opening = watchNodes(connection, version, watchFor(this.#options.random));
      opening.catch(() => {}); // It is looked at below, when it may have failed for a while.
      const release = await readVersion(connection);
      await Promise.race([opening, delay(refusedWithin, undefined, { ref: false })]);
      await this.#recorder.connected(release);
      const openedAt = performance.now();
      this.#lostSince = undefined;
      let happened = false;
      try {
        for await (const event of await opening) {
          await this.#heed(event);
          version = event.resourceVersion ?? version;
          happened = true;
          this.#failures = 0;
        }
      } catch (error) {
        // The connection may be dead: a list tells.
        if (isLate(error)) return;
        throw error;
      } finally {
        this.#lostSince = performance.now();
        if (this.#lostSince - openedAt > proven) this.#failures = 0;
      }
      if (!happened && performance.now() - openedAt < shortest)
        throw new KubernetesError('The cluster ended the connection.');
    }
  }

  async #heed({ kind, node }: NodeEvent): Promise<void> {
    if (node === undefined) return;
    if (kind === 'changed') return await this.#save([node]);
    await this.#recorder.left(node.uid);
    this.#stored.delete(node.uid);
  }

  async #save(nodes: readonly ObservedNode[]): Promise<void> {
    const changed = nodes.filter((node) => this.#stored.get(node.uid) !== JSON.stringify(node));
    if (changed.length === 0) return;
    await this.#recorder.seen(changed);
    for (const node of changed) this.#stored.set(node.uid, JSON.stringify(node));
  }

  async #report(error: unknown): Promise<void> {
    const { warn } = this.#options;
    if (error instanceof RecordingError) {
      if (this.#failures === 1) warn(`${error.message} It is tried again: ${this.#id}`, error.cause);
      return;
    }
    if (this.#lostSince === undefined || performance.now() - this.#lostSince < this.#patience.trouble) return;
    try {
      const isNew = await this.#recorder.unreachable(reasonOf(error));
      if (isNew) warn(`The cluster ${this.#id} is not reached, which is tried again`, error);
    } catch (trouble) {
      if (trouble instanceof SupersededError) throw trouble;
      warn(`That the cluster ${this.#id} is not reached could not be stored`, trouble);
    }
  }
}
