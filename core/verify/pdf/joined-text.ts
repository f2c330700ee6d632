import type { ShownText } from "./shown-text.ts";

/** Shown characters, or text that replaces them, such as a footnote reference. */
export type TextFragment = ShownText | string;

/** Tolerances, as shares of the font size, within which characters are on one line or touch. */
const SAME_LINE = 0.6;
const TOUCHING = 0.3;

/** Joins fragments, with a line feed where a line ends or a gap follows. */
export function joinedText(fragments: readonly TextFragment[]): string {
  let text = "";
  let last: ShownText | undefined;
  for (const fragment of fragments) {
    if (typeof fragment === "string") text += fragment;
    else {
      if (last !== undefined && isApart(last, fragment)) text += "\n";
      text += fragment.text;
      if (!isMark(fragment)) last = fragment;
    }
  }
  return text;
}

/** Combining marks belong to the character before them, wherever they are placed. */
function isMark({ text }: ShownText): boolean {
  return /^\p{M}+$/u.test(text);
}

function isApart(before: ShownText, after: ShownText): boolean {
  if (/^\p{M}/u.test(after.text)) return false;
  return (
    !isOnLine(before, after) || Math.abs(after.x - before.end) > TOUCHING * Math.max(before.size, after.size)
  );
}

function isOnLine(before: ShownText, after: ShownText): boolean {
  const height = Math.max(before.size, after.size);
  return before.page === after.page && Math.abs(after.y - before.y) < SAME_LINE * height;
}

/** Lines of shown text, in the order in which they were shown. */
export function linesOf(shown: readonly ShownText[]): readonly string[] {
  const lines: ShownText[][] = [];
  for (const fragment of shown) {
    const last = lines.at(-1)?.at(-1);
    if (last !== undefined && isOnLine(last, fragment)) lines.at(-1)?.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(joinedText).filter((line) => line.trim() !== "");
}
