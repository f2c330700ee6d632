import type { Node } from "../../../document/node.ts";
import { THIN_SPACE } from "../../../document/text.ts";
import { FOOTNOTE_REFERENCE_SIZE } from "../../../house-style/measures.ts";
import { textWidth } from "../../../house-style/text-width.ts";
import { walk } from "../context/walk.ts";

/** Width of the footnote references with the spaces before them, as a fraction of the font size. */
export function footnoteReferencesWidth(nodes: readonly Node[]): number {
  let numbers = "";
  let spaces = "";
  walk(nodes, (node) => {
    if (node.type !== "footnote" && node.type !== "repeatedReference") return;
    numbers += node.number;
    if (node.apart) spaces += THIN_SPACE;
  });
  return textWidth(spaces) + FOOTNOTE_REFERENCE_SIZE * textWidth(numbers);
}
