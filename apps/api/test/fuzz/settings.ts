// How much is tried, and from which seed: `CN_FUZZ_RUNS=100000 CN_FUZZ_SEED=7 pnpm test`.

export function settings(runs: number): { numRuns: number; seed: number; endOnFailure: boolean } {
  const more = Number(process.env['CN_FUZZ_RUNS'] ?? runs);
  return { numRuns: more, seed: Number(process.env['CN_FUZZ_SEED'] ?? 20_250_115), endOnFailure: false };
}
