import type { EntryView, Preview } from "../../../electron/contract/api.ts";
import { isOverLimit } from "../../preview/page-count.ts";

type Pages = Pick<Preview, "countedPages" | "pageLimit" | "places">;

/** The priority of a statement that states none, as in the dossier's format: 1 is the most important. */
const USUAL_PRIORITY = 2;

/** Space between statements and above headings, in points, that leaves the page with a statement. */
const SPACE_AROUND = 6;

/** Headings and notes move with the statements; so much more than their height is taken out. */
const ALLOWANCE = 1.15;

/** The height of all that stands on counted pages beyond the limit, in points. */
function heightBeyond({ countedPages, pageLimit = countedPages, places }: Pages): number {
  const pages = new Map<number, { top: number; bottom: number }>();
  for (const { page, box } of places) {
    if (page <= pageLimit || page > countedPages) continue;
    const [, top, , height] = box;
    const known = pages.get(page) ?? { top, bottom: top };
    pages.set(page, { top: Math.min(known.top, top), bottom: Math.max(known.bottom, top + height) });
  }
  return [...pages.values()].reduce((sum, { top, bottom }) => sum + bottom - top, 0);
}

function heightsOf({ countedPages, places }: Pages): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const { entry, page, box } of places) {
    if (page > countedPages) continue;
    heights.set(entry, (heights.get(entry) ?? SPACE_AROUND) + box[3]);
  }
  return heights;
}

/**
 * Statements to leave out so that the note fits into its limit, by the heights that they have on the pages: the least
 * important first, among equals the last in the order of the brief. Empty where the note fits, and where no choice of
 * statements would make it fit.
 */
export function fitProposal(preview: Preview, inOrder: readonly EntryView[]): readonly EntryView[] {
  if (!isOverLimit(preview)) return [];
  const heights = heightsOf(preview);
  const needed = heightBeyond(preview) * ALLOWANCE;
  const lastFirst = inOrder
    .filter(({ id, type }) => heights.has(id) && type !== "bottom-line")
    .toReversed()
    .sort((a, b) => (b.priority ?? USUAL_PRIORITY) - (a.priority ?? USUAL_PRIORITY));
  const proposed = new Set<EntryView>();
  let freed = 0;
  for (const entry of lastFirst) {
    if (freed >= needed && proposed.size > 0) break;
    proposed.add(entry);
    freed += heights.get(entry.id) ?? 0;
  }
  return freed < needed ? [] : inOrder.filter((entry) => proposed.has(entry));
}
