import { visitRuns } from "./children.ts";
import type { Block, Figure, Inline } from "./node.ts";

/** What stands on a page as one piece: a run of inlines that is set in lines of its own, or a figure. */
export type Passage = readonly Inline[] | Figure;

/** Every run of inlines and every figure of the blocks, in reading order, a figure before its caption. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  visitRuns(
    blocks,
    (run) => passages.push(run),
    (node) => {
      if (node.type === "figure") passages.push(node);
    },
  );
  return passages;
}
