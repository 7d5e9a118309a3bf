// Loaded before a server that is measured (`node --import probe.ts …`): tells what it has used whenever it is asked.

/** Since its start. */
export interface Used {
  /** CPU time of all its threads, in microseconds. */
  readonly cpu: number;
  /** Memory that is resident now, in bytes. */
  readonly rss: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const used: Used = { cpu: user + system, rss: process.memoryUsage.rss() };
  process.send?.(used);
});
process.channel?.unref();
