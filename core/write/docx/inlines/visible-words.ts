import type { Inline } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { isFootnoteReference } from "../context/footnote-references.ts";

/** The words, with one character for each field: other programs do not see the characters of its result. */
export function visibleWords(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (isFootnoteReference(node) || node.type === "crossReference" ? FIELD : inlineText([node])))
    .join("");
}

const FIELD = "\uFFFC";
