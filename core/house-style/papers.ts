/** Paper sizes in portrait, in points: ISO 216, and ANSI/ASME Y14.1 size A. */
export const PAPERS = {
  A4: { name: "A4", width: 595.28, height: 841.89 },
  A5: { name: "A5", width: 419.53, height: 595.28 },
  Letter: { name: "Letter", width: 612, height: 792 },
} as const;

export type PaperName = keyof typeof PAPERS;

export const PAPER_NAMES = ["A4", "Letter", "A5"] as const satisfies readonly PaperName[];
