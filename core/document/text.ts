import type { Inline } from "./node.ts";

/** The words of inlines, without notes: for ids, outlines, bookmarks and alternative text. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) text += textOfInline(inline);
  return text;
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
