import type { Preview } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";

/** Annexes may not count against the limit, so that only the check knows whether it is kept. */
export function isOverLimit(preview: Preview): boolean {
  return preview.findings.some((finding) => finding.code === "too-long");
}

export function pagesText(preview: Preview): string {
  const { pages, pageLimit } = preview;
  const annexes = pageLimit !== undefined && pages > pageLimit && !isOverLimit(preview);
  return annexes ? text.pagesWithAnnexes(pages, pageLimit) : text.pages(pages, pageLimit);
}
