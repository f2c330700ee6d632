import type { HouseStyle, Paper } from "./house-style.ts";
import { PAPERS, type PaperName } from "./papers.ts";

/** The style on another paper with the same margins; on its own where none is named. */
export function onPaper(style: HouseStyle, name: PaperName | undefined): HouseStyle {
  return name === undefined ? style : { ...style, paper: { ...style.paper, ...PAPERS[name] } };
}

/** The same sheet in landscape: width and height exchanged, the margins at the same edges of the page. */
export function turned(paper: Paper): Paper {
  return { ...paper, width: paper.height, height: paper.width };
}
