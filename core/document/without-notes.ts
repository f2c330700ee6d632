import { childrenOf, mapRunsOf } from "./children.ts";
import type { Inline } from "./node.ts";

/** Words to repeat at another place, without references to footnotes, however deep they stand. */
export function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote" || inline.type === "repeatedReference") return [];
    const kept = mapRunsOf(inline, withoutNotes);
    return kept !== inline && childrenOf(kept).length === 0 ? [] : [kept];
  });
}
