import type { Inline } from "./node.ts";

/** The words of inlines, without notes: for ids, outlines, bookmarks and alternative text. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join("");
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "lineBreak":
      return " ";
    case "portionMark":
      return `(${inline.value}) `;
    case "note":
    case "noteReference":
      return "";
    default:
      return inlineText(inline.children);
  }
}
