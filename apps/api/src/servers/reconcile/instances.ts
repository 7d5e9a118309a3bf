// What the driver was last known to have. It is told changes one by one, and now and then everything at once.
import type { Instance } from '../../compute/instance.ts';
import type { Clock } from '../../store/clock.ts';

export class Instances {
  readonly #clock: Clock;
  readonly #byServer = new Map<string, Instance>();
  /** What was told since the observation that is under way began: it is newer than that. */
  readonly #told = new Set<string>();
  /** Since when an instance that should be there is not. */
  readonly #missing = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(serverId: string): Instance | undefined {
    return this.#byServer.get(serverId);
  }

  /** The identifiers of the servers that have one. */
  ids(): string[] {
    return [...this.#byServer.keys()];
  }

  set(instance: Instance): void {
    this.#told.add(instance.serverId);
    this.#put(instance);
  }

  delete(serverId: string): void {
    this.#told.add(serverId);
    this.#byServer.delete(serverId);
  }

  /** Before the driver is asked. One observation at a time. */
  beginObservation(): void {
    this.#told.clear();
  }

  /** @returns the servers of which something is not as it was last known */
  endObservation(observed: readonly Instance[]): string[] {
    const found = new Map(observed.map((instance) => [instance.serverId, instance]));
    const changed: string[] = [];
    for (const id of this.#byServer.keys())
      if (!found.has(id) && !this.#told.has(id)) {
        this.#byServer.delete(id);
        changed.push(id);
      }
    for (const [id, instance] of found) {
      if (this.#told.has(id)) continue;
      if (!isSame(this.#byServer.get(id), instance)) changed.push(id);
      this.#put(instance);
    }
    return changed;
  }

  /** How long ago the instance was first looked for in vain, in milliseconds. Ask when it is missing. */
  missingFor(serverId: string): number {
    const now = this.#clock();
    const since = this.#missing.get(serverId);
    if (since === undefined) this.#missing.set(serverId, now);
    return now - (since ?? now);
  }

  /** When it need not be there any more. */
  forget(serverId: string): void {
    this.#missing.delete(serverId);
  }

  #put(instance: Instance): void {
    this.#byServer.set(instance.serverId, instance);
    this.#missing.delete(instance.serverId);
  }
}

/** But for the figures, which always change. */
function isSame(a: Instance | undefined, b: Instance): boolean {
  return (
    a !== undefined &&
    a.state === b.state &&
    a.name === b.name &&
    a.address === b.address &&
    a.plan.id === b.plan.id &&
    a.plan.vcpus === b.plan.vcpus &&
    a.plan.memory_mb === b.plan.memory_mb &&
    a.plan.disk_gb === b.plan.disk_gb
  );
}
