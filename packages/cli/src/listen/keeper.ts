import type { Place } from './place.ts';

/** Keeps places one after the other: a file that is written twice at once may end with the earlier one. */
export class Keeper {
  readonly #place: Place;
  #last = Promise.resolve();
  #hasPlace = false;

  constructor(place: Place) {
    this.#place = place;
  }

  /** @throws UsageError where it cannot be written, or an earlier one could not */
  async keep(after: string): Promise<void> {
    this.#hasPlace = true;
    this.#last = this.#last.then(() => this.#place.keep(after));
    await this.#last;
  }

  /** As {@link keep}, for who can't wait. What goes wrong is told by the next one, or by {@link done}. */
  note(after: string): void {
    void this.keep(after).catch(() => {});
  }

  /** Where nothing has been kept yet. */
  noteFirst(after: string): void {
    if (!this.#hasPlace) this.note(after);
  }

  /** When everything has been tried. */
  async settled(): Promise<void> {
    await this.#last.catch(() => {});
  }

  /** @throws UsageError where one could not be written */
  async done(): Promise<void> {
    await this.#last;
  }
}
