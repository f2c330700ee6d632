import type { Inline } from "./node.ts";

/** Words to say again at another place: the calls of notes stay where they are, however deep they stand. */
export function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote" || inline.type === "repeatedReference") return [];
    if (!("children" in inline)) return [inline];
    const children = withoutNotes(inline.children);
    return children.length === 0 ? [] : [{ ...inline, children }];
  });
}
