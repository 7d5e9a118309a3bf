// Which servers are to be looked at. Each is looked at by one worker at a time, and again where it was added meanwhile.
import { setImmediate } from 'node:timers/promises';

export interface QueueOptions {
  /** @returns in how many milliseconds to look again, undefined where there is no need to */
  readonly work: (key: string) => Promise<number | undefined>;
  /** How many are worked on at once. */
  readonly concurrency: number;
}

export class Queue {
  readonly #work: QueueOptions['work'];
  readonly #concurrency: number;
  /** In the order they were added. */
  readonly #ready = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #later = new Map<string, { due: number; timer: NodeJS.Timeout }>();
  #isPaused: boolean;
  #isClosed = false;

  /** It begins paused. */
  constructor({ work, concurrency }: QueueOptions) {
    this.#work = work;
    this.#concurrency = concurrency;
    this.#isPaused = true;
  }

  add(key: string): void {
    this.#cancel(key);
    if (this.#isClosed) return;
    this.#ready.add(key);
    this.#start();
  }

  /** The earlier of two times counts. */
  addLater(key: string, milliseconds: number): void {
    if (milliseconds <= 0) return this.add(key);
    const due = performance.now() + milliseconds;
    if (this.#isClosed || this.#ready.has(key) || (this.#later.get(key)?.due ?? Infinity) <= due) return;
    this.#cancel(key);
    this.#later.set(key, { due, timer: setTimeout(() => this.add(key), milliseconds).unref() });
  }

  /** What is under way goes on. */
  pause(): void {
    this.#isPaused = true;
  }

  /** What was put off is done now. */
  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const key of this.#later.keys()) this.add(key);
    this.#start();
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#ready.clear();
    for (const key of this.#later.keys()) this.#cancel(key);
    await Promise.all(this.#running.values());
  }

  #cancel(key: string): void {
    clearTimeout(this.#later.get(key)?.timer);
    this.#later.delete(key);
  }

  #start(): void {
    for (const key of this.#ready) {
      if (this.#isPaused || this.#running.size >= this.#concurrency) return;
      if (this.#running.has(key)) continue;
      this.#ready.delete(key);
      this.#running.set(key, this.#run(key));
    }
  }

  async #run(key: string): Promise<void> {
    await setImmediate(); // so that it stands among the running before it can be done, and requests get their turn
    const again = await this.#work(key);
    this.#running.delete(key);
    if (again !== undefined) this.addLater(key, again);
    this.#start();
  }
}
