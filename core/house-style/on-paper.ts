import type { HouseStyle, Paper } from "./house-style.ts";
import { PAPERS, type PaperName } from "./papers.ts";

/** The style on another paper with the same margins; by default on its own paper. */
export function onPaper(style: HouseStyle, name: PaperName | undefined): HouseStyle {
  return name === undefined ? style : { ...style, paper: { ...style.paper, ...PAPERS[name] } };
}

/** The paper in landscape: width and height exchanged, with the same margins at the edges of the page. */
export function inLandscape(paper: Paper): Paper {
  return { ...paper, width: paper.height, height: paper.width };
}
