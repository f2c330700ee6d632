import { strToU8 } from "fflate";
import type { Brief } from "../brief/brief.ts";
import { longestBeginning } from "../text/graphemes.ts";

/**
 * A file name from date, title and template that is valid on every system; it begins with a digit, so it is no device name of
 * Windows. It does not contain the marking, because file names are seen by more people than the content.
 */
export function fileName(brief: Pick<Brief, "title" | "date">, template: string): string {
  const title = boundBytes(slug(brief.title), MAX_TITLE_BYTES) || "note";
  return [brief.date, title, boundBytes(slug(template), MAX_TEMPLATE_BYTES) || "template"].join("-");
}

/** File systems bound a name to 255 bytes; this leaves room for date, extension and the name of a file being saved. */
const MAX_TITLE_BYTES = 120;
const MAX_TEMPLATE_BYTES = 60;

/** Replaces all characters except letters, marks and digits by hyphens. */
function slug(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[\p{M}-]+|-+$/gu, "");
}

/** Truncates a text to a number of bytes, between words if possible. */
function boundBytes(text: string, maximum: number): string {
  const bounded = longestBeginning(text, (beginning) => strToU8(beginning).length <= maximum);
  if (bounded === text) return text;
  const endsWord = text.charAt(bounded.length) === "-";
  return (endsWord ? bounded : bounded.replace(/-[^-]*$/, "")).replace(/-+$/, "");
}
