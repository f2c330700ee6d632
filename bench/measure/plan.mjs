/**
 * How often each size is measured; `QUICK=1` runs little, to see that all works. V8 compiles the code that a short
 * note calls only after some twenty of them; before, a run is not warm.
 */
const FULL = {
  S: { warmUps: 20, runs: 25 },
  M: { warmUps: 3, runs: 9 },
  L: { warmUps: 2, runs: 5 },
};
const QUICK = { S: { warmUps: 1, runs: 3 }, M: { warmUps: 0, runs: 1 }, L: { warmUps: 0, runs: 1 } };

export const PLAN = process.env.QUICK ? QUICK : FULL;
export const NOTES_IN_A_ROW = process.env.QUICK ? 10 : 100;
export const PROCESSES = process.env.QUICK ? 3 : 15;
/** A different document each time; the seed is kept in the results, so that a run can be repeated. */
export const SEED = Number(process.env.SEED ?? 1);
