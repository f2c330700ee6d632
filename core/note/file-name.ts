import { strToU8 } from "fflate";
import type { Brief } from "../brief/brief.ts";

/**
 * A file name from date, title and template that every system accepts. The marking is not in it: names of
 * files travel further than their content.
 */
export function fileName(brief: Brief, template: string): string {
  const title = brief.title
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return [brief.date, boundBytes(title, MAXIMUM_TITLE_BYTES) || "note", template].join("-");
}

/** File systems bound a name to 255 bytes; this leaves room for date, template and extension. */
const MAXIMUM_TITLE_BYTES = 120;

/** Whole words where there are any. */
function boundBytes(text: string, maximum: number): string {
  if (strToU8(text).length <= maximum) return text;
  let bounded = text;
  while (strToU8(bounded).length > maximum) bounded = [...bounded].slice(0, -1).join("");
  const endsWord = text.charAt(bounded.length) === "-";
  return (endsWord ? bounded : bounded.replace(/-[^-]*$/, "")).replace(/-+$/, "");
}
