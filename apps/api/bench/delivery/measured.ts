/** What a delivery takes. */
export interface Cost {
  /** Of this process, in microseconds. */
  readonly cpu: number;
  /** In microseconds. */
  readonly wall: number;
}

/** Starts to measure. @returns a function that ends it */
export function measured(): (count: number) => Cost {
  const before = process.cpuUsage();
  const from = performance.now();
  return (count) => {
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / count, wall: ((performance.now() - from) * 1_000) / count };
  };
}
