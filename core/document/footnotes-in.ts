import { childrenOf } from "./children.ts";
import type { Footnote, Inline } from "./node.ts";

/** The footnotes of a run of inlines, in reading order; each comes before those inside it. */
export function footnotesIn(inlines: readonly Inline[]): readonly Footnote[] {
  return inlines.flatMap((inline): readonly Footnote[] => {
    const inside = footnotesIn(childrenOf(inline));
    return inline.type === "footnote" ? [inline, ...inside] : inside;
  });
}
