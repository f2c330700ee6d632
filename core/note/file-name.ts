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
    .slice(0, 80)
    .toLowerCase();
  return [brief.date, title || "note", template].join("-");
}
