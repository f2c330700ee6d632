import type { Inline } from "./node.ts";

/** Separates a footnote's number from a value before it; no line breaks at it (UAX 14, class GL). */
export const THIN_SPACE = "\u202f";

/** The text of inlines without footnotes, for ids, outlines, bookmarks and alternative text. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) text += textOfInline(inline);
  return text;
}

/** Text without a visible character: white space, controls and default-ignorable characters alone. */
const UNSEEN = /^[\p{White_Space}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u;

export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "lineBreak":
      return " ";
    case "portionMark":
      return `(${inline.value}) `;
    case "footnote":
    case "repeatedReference":
      return "";
    default:
      return inlineText(inline.children);
  }
}
