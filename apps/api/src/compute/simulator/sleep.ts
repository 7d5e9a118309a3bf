import type { Clock } from '../../store/clock.ts';

/** Sleeps until it is time, or something happened since {@link begin}. */
export class Sleep {
  readonly #clock: Clock;
  readonly #lookEvery: number;
  #isWoken = false;
  #end = (): void => {};

  /** @param lookEvery the longest without a look at the clock, which may have been set, or moved on while the machine slept */
  constructor(clock: Clock, lookEvery: number) {
    this.#clock = clock;
    this.#lookEvery = lookEvery;
  }

  begin(): void {
    this.#isWoken = false;
  }

  wake(): void {
    this.#isWoken = true;
    this.#end();
  }

  async until(time: number): Promise<void> {
    while (!this.#isWoken) {
      const wait = Math.min(time - this.#clock(), this.#lookEvery);
      if (wait <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
