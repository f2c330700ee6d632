/** Eight hours with a preview every six seconds. */
const DAY = 8 * 60 * 10;

const FULL = {
  entries: [1_250, 2_500, 5_000, 10_000, 20_000],
  topics: [50, 100, 200, 400],
  /** Sizes of packs; the last gives about 500 pages with the meeting brief. */
  packEntries: [2_400, 4_800, 10_200],
  briefs: [125, 250, 500, 1_000],
  previews: Number(process.env.PREVIEWS ?? DAY),
  samples: 24,
  largeDesk: 2_000,
};

const QUICK = {
  ...FULL,
  entries: [200, 400],
  topics: [5, 10],
  packEntries: [100, 200],
  briefs: [4, 8],
  previews: 60,
  samples: 6,
  largeDesk: 300,
};

/** Sizes of the run; `QUICK=1` takes small ones, to check that the benchmark works. */
export const LOAD = process.env.QUICK ? QUICK : FULL;
