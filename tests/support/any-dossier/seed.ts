import type { Parameters } from "fast-check";

/**
 * Parameters of fast-check. Seeds are fixed, so that runs are the same on every machine. `ATTACHE_SEED` sets another
 * (`random`, or a number), and `ATTACHE_RUNS` multiplies the number of runs. A failure states its seed and path; with
 * `ATTACHE_SHRINK` it is shrunk first, which takes minutes.
 */
export function seeded<Ts>(runs: number): Parameters<Ts> {
  const { ATTACHE_SEED: seed, ATTACHE_RUNS: times, ATTACHE_SHRINK: shrink } = process.env;
  const own = seed === "random" ? {} : { seed: Number(seed ?? 20_261_130) };
  return { ...own, endOnFailure: shrink === undefined, numRuns: runs * Number(times ?? 1) };
}
