import type { Meta } from "../document/node.ts";
import type { HouseStyle } from "./house-style.ts";

/** In points: from the marking above it, and to the text below. */
export const RUNNING_HEAD_GAP = { above: 3, below: 9 };

/** The house style with a margin that holds marking and running head above the text, where a note has one. */
export function withRoomForHead(house: HouseStyle, { runningHead }: Meta): HouseStyle {
  if (runningHead === undefined || runningHead === "") return house;
  const { paper, text } = house;
  const { above, below } = RUNNING_HEAD_GAP;
  const needed = paper.headerDistance + text.marking.leading + above + text.footer.leading + below;
  const top = Math.max(paper.margin.top, needed);
  return { ...house, paper: { ...paper, margin: { ...paper.margin, top } } };
}
