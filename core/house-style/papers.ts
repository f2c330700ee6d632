import type { HouseStyle, Paper } from "./house-style.ts";

/** The papers of offices, upright, in points: ISO 216, and ANSI/ASME Y14.1 size A. */
export const PAPERS = {
  A4: { name: "A4", width: 595.28, height: 841.89 },
  Letter: { name: "Letter", width: 612, height: 792 },
} as const;

export type PaperName = keyof typeof PAPERS;

export const PAPER_NAMES = ["A4", "Letter"] as const satisfies readonly PaperName[];

/** The style on another paper with the same margins; on its own where none is named. */
export function onPaper(style: HouseStyle, name: PaperName | undefined): HouseStyle {
  return name === undefined ? style : { ...style, paper: { ...style.paper, ...PAPERS[name] } };
}

/** The same sheet in landscape: width and height exchanged, the margins at the same edges of the page. */
export function turned(paper: Paper): Paper {
  return { ...paper, width: paper.height, height: paper.width };
}
