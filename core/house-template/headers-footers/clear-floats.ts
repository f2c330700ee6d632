import type { Paper } from "../../house-style/house-style.ts";
import { MIN_TEXT_AREA } from "../read/read-section.ts";
import { type FloatBox, isBeside, meets, textBox } from "./box.ts";

export type ClearSide = "top" | "bottom" | "left" | "right";

/**
 * The side at which the text of a page makes room for something that would lie on it: where that costs least of the
 * page. `"none"` where it lies on no text, `"covered"` where no note would fit beside it.
 */
export function clearedSide(
  box: FloatBox,
  paper: Paper,
  sides: readonly ClearSide[] = SIDES,
): ClearSide | "none" | "covered" {
  const text = textBox(paper);
  if (!meets(box, text)) return "none";
  const [width, height] = [text.right - text.left, text.bottom - text.top];
  const costs: readonly (readonly [ClearSide, lost: number, room: number])[] = [
    ["top", (box.bottom - text.top) * width, text.bottom - box.bottom],
    ["bottom", (text.bottom - box.top) * width, box.top - text.top],
    ["left", (box.right - text.left) * height, text.right - box.right],
    ["right", (text.right - box.left) * height, box.left - text.left],
  ];
  const [best] = costs
    .filter(([side, , room]) => sides.includes(side) && room >= MIN_TEXT_AREA)
    .toSorted(([, one], [, other]) => one - other);
  return best === undefined ? "covered" : best[0];
}

const SIDES: readonly ClearSide[] = ["top", "bottom", "left", "right"];

/**
 * The horizontal edge of the page at which a box is: above or below the text, or overlapping it there. Undefined for a box
 * in a side margin.
 */
export function edgeOf(box: FloatBox, paper: Paper): "top" | "bottom" | undefined {
  const text = textBox(paper);
  if (!isBeside(box, text)) return undefined;
  const side = clearedSide(box, paper, ["top", "bottom"]);
  if (side === "top" || side === "bottom") return side;
  if (side !== "none") return undefined;
  return box.bottom <= text.top ? "top" : "bottom";
}

/** The margins of the page, widened at the sides for boxes that would lie on the text. */
export function sideMargins(boxes: readonly FloatBox[], paper: Paper): Paper["margin"] {
  const of = (side: ClearSide) => boxes.filter((box) => clearedSide(box, paper) === side);
  const left = Math.max(paper.margin.left, ...of("left").map((box) => box.right + BESIDE));
  const right = Math.max(paper.margin.right, ...of("right").map((box) => paper.width - box.left + BESIDE));
  // If both margins together leave too little width, text overlaps one of them.
  return paper.width - left - right < MIN_TEXT_AREA ? paper.margin : { ...paper.margin, left, right };
}

/** Distance between the text and floating content beside it, in points. */
const BESIDE = 6;
