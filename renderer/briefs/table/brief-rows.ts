import type { SortDescriptor } from "react-aria-components";
import type { BriefSummary } from "../../../electron/contract/briefs.ts";

export type StateFilter = "all" | BriefSummary["state"];

/** Without marks above and below letters, and without regard to case. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase();
}

/** Briefs that have all words of a query somewhere, and the state asked for. */
export function filterBriefs(
  briefs: readonly BriefSummary[],
  query: string,
  state: StateFilter,
): readonly BriefSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return briefs.filter((brief) => {
    if (state !== "all" && brief.state !== state) return false;
    const all = folded([brief.name, brief.title, brief.dossier.title, brief.audience, brief.date].join(" "));
    return words.every((word) => all.includes(word));
  });
}

const STATES: readonly BriefSummary["state"][] = ["draft", "changed", "saved"];

type Compare = (a: BriefSummary, b: BriefSummary) => number;

function byWords(wordsOf: (brief: BriefSummary) => string, locale: string): Compare {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  return (a, b) => compare(wordsOf(a), wordsOf(b));
}

function compareBy(column: string, locale: string): Compare {
  switch (column) {
    case "dossier":
      return byWords((brief) => brief.dossier.title, locale);
    case "audience":
      return byWords((brief) => brief.audience, locale);
    case "date":
      return byWords((brief) => brief.date, locale);
    case "marking":
      return byWords(markingOf, locale);
    case "state":
      return (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state);
    case "changedAt":
      return (a, b) => a.changedAt - b.changedAt;
    default:
      return byWords((brief) => brief.name, locale);
  }
}

/** Of two that are equal in the column, the one changed last comes first. */
export function sortBriefs(
  briefs: readonly BriefSummary[],
  { column, direction }: SortDescriptor,
  locale: string,
): readonly BriefSummary[] {
  const compare = compareBy(String(column), locale);
  const sign = direction === "descending" ? -1 : 1;
  return [...briefs].sort((a, b) => sign * compare(a, b) || b.changedAt - a.changedAt);
}

/** As printed in the note saved last; before one was saved, the highest that the brief allows. */
export function markingOf({ marking, ceiling }: BriefSummary): string {
  return marking ?? ceiling;
}
