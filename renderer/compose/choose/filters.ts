import type { DossierView, EntryType, EntryView } from "../../../electron/contract/api.ts";
import { type BriefLimits, isAboveLimit, isOverdue } from "./entry-marks.ts";

/** Which statements the tree shows. One at a time. */
export type Filter =
  | { readonly type: "all" }
  | { readonly type: "kind"; readonly kind: EntryType }
  | { readonly type: "overdue" }
  | { readonly type: "chosen" }
  | { readonly type: "above-limit" };

export const ALL: Filter = { type: "all" };

export function filterKey(filter: Filter): string {
  return filter.type === "kind" ? `kind ${filter.kind}` : filter.type;
}

export interface OfferedFilter {
  readonly filter: Filter;
  /** Statements that it shows. */
  readonly count: number;
}

export type IsChosen = (topic: string, entry: string) => boolean;

export function isShownBy(
  filter: Filter,
  entry: EntryView,
  isChosen: boolean,
  brief: BriefLimits,
  dossier: DossierView,
): boolean {
  switch (filter.type) {
    case "all":
      return true;
    case "kind":
      return entry.type === filter.kind;
    case "overdue":
      return isOverdue(entry, brief);
    case "chosen":
      return isChosen;
    case "above-limit":
      return isAboveLimit(entry, brief, dossier.levels);
  }
}

/** The filters that show something, with the number of statements; kinds come in the order of the dossier. */
export function offeredFilters(
  dossier: DossierView,
  brief: BriefLimits,
  isChosen: IsChosen,
): readonly OfferedFilter[] {
  const counts = new Map<string, { filter: Filter; count: number }>();
  const add = (filter: Filter) => {
    const key = filterKey(filter);
    counts.set(key, { filter, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const topic of dossier.topics) {
    for (const entry of topic.entries) {
      add(ALL);
      add({ type: "kind", kind: entry.type });
      if (isOverdue(entry, brief)) add({ type: "overdue" });
      if (isChosen(topic.id, entry.id)) add({ type: "chosen" });
      if (isAboveLimit(entry, brief, dossier.levels)) add({ type: "above-limit" });
    }
  }
  const offered = [...counts.values()];
  const states: readonly Filter["type"][] = ["all", "chosen", "overdue", "above-limit"];
  const first = states.flatMap((type) => offered.filter(({ filter }) => filter.type === type));
  return [...first, ...offered.filter(({ filter }) => filter.type === "kind")];
}
