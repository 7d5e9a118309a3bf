/** How long things take, in milliseconds: the least and the most. */
export interface Times {
  readonly start: Span;
  readonly resize: Span;
  readonly stop: Span;
}

export type Span = readonly [least: number, most: number];

/** What the step takes this time, in whole milliseconds. */
export type Duration = (step: keyof Times) => number;

/** As a virtual machine takes. */
export const usualTimes: Times = Object.freeze<Times>({
  start: [2_000, 4_000],
  resize: [1_000, 2_000],
  stop: [800, 1_200],
});

/**
 * @param speed how many times faster than that
 * @param random from 0 to less than 1
 */
export function durations(times: Times, speed: number, random: () => number): Duration {
  if (!(speed > 0)) throw new RangeError(`The simulator's speed is a number above 0, not ${speed}.`);
  return (step) => {
    const [least, most] = times[step];
    return Math.round((least + (most - least) * random()) / speed);
  };
}
