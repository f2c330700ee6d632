import type { Meta, PageMarking } from "../document/node.ts";
import type { HouseStyle } from "./house-style.ts";

/** Space around the running head, in points: below the marking above it, and above the text. */
export const RUNNING_HEAD_GAP = { above: 3, below: 9 };

/** Space below the footer line, in points. */
export const FOOTER_SPACE_AFTER = 3;

/** Distance between the baselines of a marking, in multiples of its text size. */
const MARKING_LEADING = 1.25;

/** The house style of a note: its marking as the scheme prints it, and margins that hold marking and running head. */
export function pageStyle(house: HouseStyle, meta: Meta): HouseStyle {
  return withRoomForHead(withMarking(house, meta.marking), meta);
}

/** The style with the marking at the scheme's minimum size, in points, where that is larger. */
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

/** Space around and leading of the running head and the footer line, in points. */
export function runningLineSpacing(
  { text: { footer } }: HouseStyle,
  edge: "header" | "footer",
): { readonly before: number; readonly after: number; readonly line: number } {
  return edge === "header"
    ? { before: RUNNING_HEAD_GAP.above, after: footer.spaceAfter, line: footer.leading }
    : { before: footer.spaceBefore, after: FOOTER_SPACE_AFTER, line: footer.leading };
}
