import { childrenOf, mapRunsOf } from "./children.ts";
import type { Inline } from "./node.ts";

/** Removes footnotes and references to them, at any depth, from inlines that are repeated elsewhere. */
export function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote" || inline.type === "repeatedReference") return [];
    const kept = mapRunsOf(inline, withoutNotes);
    return kept !== inline && childrenOf(kept).length === 0 ? [] : [kept];
  });
}
