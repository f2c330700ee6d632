import { strToU8 } from "fflate";
import type { Brief } from "../brief/brief.ts";
import { longestBeginning } from "../text/graphemes.ts";

/**
 * A file name from date, title and template that every system accepts: it begins with a digit, so that it is none of
 * the names that Windows keeps for devices. The marking is not in it: names of files travel further than their content.
 */
export function fileName(brief: Pick<Brief, "title" | "date">, template: string): string {
  const title = boundBytes(slug(brief.title), MAXIMUM_TITLE_BYTES) || "note";
  return [brief.date, title, boundBytes(slug(template), MAXIMUM_TEMPLATE_BYTES) || "template"].join("-");
}

/** File systems bound a name to 255 bytes; this leaves room for date, extension and the name of a file being saved. */
const MAXIMUM_TITLE_BYTES = 120;
const MAXIMUM_TEMPLATE_BYTES = 60;

/** Letters with their marks, digits, and hyphens for all else. */
function slug(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[\p{M}-]+|-+$/gu, "");
}

/** Whole words where there are any. */
function boundBytes(text: string, maximum: number): string {
  const bounded = longestBeginning(text, (beginning) => strToU8(beginning).length <= maximum);
  if (bounded === text) return text;
  const endsWord = text.charAt(bounded.length) === "-";
  return (endsWord ? bounded : bounded.replace(/-[^-]*$/, "")).replace(/-+$/, "");
}
