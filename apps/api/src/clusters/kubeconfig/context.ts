// Finds the cluster and the user of one context among all that a kubeconfig has.
import { ClusterError } from '../errors.ts';

/** @throws ClusterError where there is no such context, or it names what is not there */
export function contextOf(kubeconfig: unknown, wanted: string | undefined): { cluster: Entry; user: Entry } {
  const config = new Entry(kubeconfig);
  if (!config.has('clusters')) throw new ClusterError('The file is no kubeconfig: it names no clusters.');
  const contexts = named(config, 'contexts');
  const name = wanted ?? config.text('current-context');
  const known = `It has ${[...contexts.keys()].map((each) => JSON.stringify(each)).join(', ') || 'none'}.`;
  if (name === undefined) throw new ClusterError(`The kubeconfig has no current context: name one. ${known}`);
  const context = contexts.get(name)?.entry('context');
  if (context === undefined)
    throw new ClusterError(`The kubeconfig has no context with the name ${JSON.stringify(name)}. ${known}`);
  const userName = context.text('user');
  return {
    cluster: part(config, 'clusters', 'cluster', context.text('cluster')),
    user: userName === undefined ? new Entry({}) : part(config, 'users', 'user', userName),
  };
}

/** A mapping of a kubeconfig, which may hold anything. */
export class Entry {
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    // Whatever it is, its members are what is asked for.
    this.#members = typeof value === 'object' && value !== null ? { ...value } : {};
  }

  has(name: string): boolean {
    return (this.#members[name] ?? '') !== '';
  }

  /** @throws ClusterError where there is something else than text */
  text(name: string): string | undefined {
    const value = this.#members[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    throw new ClusterError(`\`${name}\` of the kubeconfig is no text.`);
  }

  /** @throws ClusterError where it is neither true nor false */
  flag(name: string): boolean {
    const value = this.#members[name] ?? false;
    if (typeof value === 'boolean') return value;
    throw new ClusterError(`\`${name}\` of the kubeconfig is neither true nor false.`);
  }

  entry(name: string): Entry {
    return new Entry(this.#members[name]);
  }

  list(name: string): Entry[] {
    return [this.#members[name] ?? []].flat().map((each) => new Entry(each));
  }

  toJSON(): object {
    return this.#members;
  }
}

function named(config: Entry, list: string): Map<string, Entry> {
  return new Map(config.list(list).map((each) => [each.text('name') ?? '', each]));
}

function part(config: Entry, list: string, kind: string, name: string | undefined): Entry {
  const found = name === undefined ? undefined : named(config, list).get(name);
  if (found === undefined)
    throw new ClusterError(
      `The context of the kubeconfig names the ${kind} ${JSON.stringify(name ?? '')}, which is not in it.`,
    );
  return found.entry(kind);
}
