import type { Parameters } from "fast-check";

/**
 * Seeds are fixed, so that a run says the same on every machine. `ATTACHE_SEED` takes another (`random`, or a number)
 * and `ATTACHE_RUNS` how many times as many runs, for hours of trying. A failure names its seed and path; with
 * `ATTACHE_SHRINK` it is made small first, which takes minutes.
 */
export function seeded<Ts>(runs: number): Parameters<Ts> {
  const { ATTACHE_SEED: seed, ATTACHE_RUNS: times, ATTACHE_SHRINK: shrink } = process.env;
  const own = seed === "random" ? {} : { seed: Number(seed ?? 20_261_130) };
  return { ...own, endOnFailure: shrink === undefined, numRuns: runs * Number(times ?? 1) };
}
