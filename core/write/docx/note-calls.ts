import type { Node } from "../../document/node.ts";
import { textWidth } from "./text-width.ts";
import { walk } from "./walk.ts";

/** Superscripts are set at about two thirds of the size. */
const SUPERSCRIPT = 0.65;

/** Of the numbers that call notes, in parts of the font size. */
export function noteCallsWidth(nodes: readonly Node[]): number {
  let calls = "";
  walk(nodes, (node) => {
    if (node.type === "note" || node.type === "noteReference") calls += node.number;
  });
  return SUPERSCRIPT * textWidth(calls);
}
