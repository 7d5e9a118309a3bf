/** Who in this process wants to know what has changed. */
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #warn: (message: string, error: unknown) => void;

  constructor(warn: (message: string, error: unknown) => void) {
    this.#warn = warn;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  add(topic: string, listener: () => void): void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
  }

  remove(topic: string, listener: () => void): void {
    const listeners = this.#listeners.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(topic);
  }

  tell(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) {
      try {
        listener();
      } catch (error) {
        this.#warn(`A listener to changes of ${topic} failed`, error);
      }
    }
  }

  tellAll(): void {
    for (const topic of this.#listeners.keys()) this.tell(topic);
  }
}
