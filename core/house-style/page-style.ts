import type { Meta, PageMarking } from "../document/node.ts";
import type { HouseStyle } from "./house-style.ts";

/** In points: from the marking above it, and to the text below. */
export const RUNNING_HEAD_GAP = { above: 3, below: 9 };

/** Baseline to baseline of a marking, in sizes of its text. */
const MARKING_LEADING = 1.25;

/** The house style of a note: its marking as the scheme prints it, and margins that hold marking and running head. */
export function pageStyle(house: HouseStyle, meta: Meta): HouseStyle {
  return withRoomForHead(withMarking(house, meta.marking), meta);
}

/** A scheme may ask for a least size. */
function withMarking(house: HouseStyle, { size = 0 }: PageMarking): HouseStyle {
  const { marking } = house.text;
  if (size <= marking.size) return house;
  const larger = { ...marking, size, leading: Math.ceil(size * MARKING_LEADING) };
  return { ...house, text: { ...house.text, marking: larger } };
}

function withRoomForHead(house: HouseStyle, { runningHead }: Meta): HouseStyle {
  if (runningHead === undefined || runningHead === "") return house;
  const { paper, text } = house;
  const { above, below } = RUNNING_HEAD_GAP;
  const needed = paper.headerDistance + text.marking.leading + above + text.footer.leading + below;
  const top = Math.max(paper.margin.top, needed);
  return { ...house, paper: { ...paper, margin: { ...paper.margin, top } } };
}
