// What was last read, so that who follows the stream from a moment ago need not ask the store.
import { comparePositions, type Position } from '../../events/feed/position.ts';
import type { TailEvent } from './tail-event.ts';

export class Recent {
  readonly #most: number;
  #events: TailEvent[] = [];
  #start: Position;

  /**
   * @param start from where on all events are here
   * @param most how many are kept; there may be half as many more
   */
  constructor(start: Position, most: number) {
    this.#start = start;
    this.#most = most;
  }

  add(events: readonly TailEvent[]): void {
    for (const event of events) this.#events.push(event);
    if (this.#events.length <= this.#most * 1.5) return;
    const [last] = this.#events.splice(0, this.#events.length - this.#most).slice(-1);
    if (last) this.#start = last.position;
  }

  /** @returns the events after a place; undefined where some of them are not here any more */
  after(position: Position): TailEvent[] | undefined {
    if (comparePositions(position, this.#start) < 0) return undefined;
    return this.#events.slice(this.#indexAfter(position));
  }

  /** By halves: the events are in order. */
  #indexAfter(position: Position): number {
    let [from, to] = [0, this.#events.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = this.#events[middle];
      if (found && comparePositions(found.position, position) <= 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
