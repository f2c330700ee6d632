import type { Brief } from "../brief/brief.ts";
import type { Dossier, Provenance } from "../dossier/dossier.ts";
import type { MarkedItem } from "../dossier/dossier-reading.ts";
import { isAbove, rank } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Place, Problem } from "../problem/problem.ts";

/** The place at which an item begins in its file, and whether the item is above the ceiling. */
interface ItemStart extends Place {
  readonly isAbove: boolean;
}

/**
 * Problems of a dossier's files for the person who makes a note. They quote texts and ids, so problems in items above the
 * note's ceiling are only counted. `listing` is the command that lists all of them.
 */
export function withholdProblems(
  problems: readonly Problem[],
  { dossier, scheme }: { readonly dossier: Dossier; readonly scheme: MarkingScheme },
  brief: Brief,
  listing: string,
): readonly Problem[] {
  const { shown, count } = separate(problems, itemStarts(dossier, scheme, brief));
  if (count === 0) return problems;
  const message =
    count === 1
      ? "1 warning is about an item above the ceiling and is not shown here"
      : `${count} warnings are about items above the ceiling and are not shown here`;
  const hint = `"${listing}" lists what is wrong with the whole dossier`;
  return [...shown, { code: "withheld", severity: "information", message, hint }];
}

/** The items of a dossier's files as far as they can be read, for a dossier that has faults. */
export interface MarkedItems {
  readonly scheme: MarkingScheme;
  readonly items: readonly MarkedItem[];
  /** The ceiling that the dossier's own brief states. */
  readonly ceiling?: string;
}

/**
 * Applies the rule of `withholdProblems` to faults that keep a dossier from being opened. Faults of an item whose marking
 * cannot be read are shown, as otherwise nobody could correct them. The default ceiling, also in place of an unknown one,
 * is the lowest level, with which new briefs start.
 */
export function withholdFaults(
  problems: readonly Problem[],
  { scheme, items, ceiling }: MarkedItems,
  listing: string,
): readonly Problem[] {
  const isStated = ceiling !== undefined && rank(scheme, ceiling) !== -1;
  const limit = isStated ? ceiling : scheme.levels[0].id;
  const files = new Map<string, ItemStart[]>();
  for (const { place, marking } of items) {
    const isKnown = marking !== undefined && rank(scheme, marking) !== -1;
    addItemStart(files, place, isKnown && isAbove(scheme, marking, limit));
  }
  for (const places of files.values()) places.sort(byPlace);
  const { shown, count } = separate(problems, files);
  if (count === 0) return problems;
  const message =
    count === 1
      ? "1 fault is in an item above the ceiling and is not shown here"
      : `${count} faults are in items above the ceiling and are not shown here`;
  return [...shown, { code: "withheld", severity: "error", message, hint: `"${listing}" lists all faults` }];
}

type ItemStarts = ReadonlyMap<string, readonly ItemStart[]>;

function separate(
  problems: readonly Problem[],
  files: ItemStarts,
): { readonly shown: readonly Problem[]; readonly count: number } {
  const shown = problems.filter(({ place }) => !place || !standsAbove(place, files));
  return { shown, count: problems.length - shown.length };
}

function addItemStart(files: Map<string, ItemStart[]>, place: Place, hidden: boolean): void {
  const known = files.get(place.file);
  if (known) known.push({ ...place, isAbove: hidden });
  else files.set(place.file, [{ ...place, isAbove: hidden }]);
}

/** The starts of the items by file, in the order of the file. */
function itemStarts(
  { topics, people, series, sources }: Dossier,
  scheme: MarkingScheme,
  { ceiling }: Brief,
): ItemStarts {
  const files = new Map<string, ItemStart[]>();
  const above = ({ marking }: Provenance): boolean => isAbove(scheme, marking, ceiling);
  const add = (place: Place, hidden: boolean): void => addItemStart(files, place, hidden);
  const items = [...topics.flatMap(({ entries }) => entries), ...people, ...series];
  for (const item of [...topics.flatMap(({ entries }) => entries), ...people]) add(item.place, above(item));
  for (const each of series)
    for (const file of [each.place.file, each.place.file.replace(/\.yaml$/, ".csv")])
      add({ file, line: 1, column: 1 }, above(each));
  const citedBy = (hidden: boolean): ReadonlySet<string> =>
    new Set(
      items
        .filter((item) => above(item) === hidden)
        .flatMap((item) => item.sources.map(({ source }) => source)),
    );
  const [hidden, open] = [citedBy(true), citedBy(false)];
  for (const { id, place } of sources) add(place, hidden.has(id) && !open.has(id));
  for (const places of files.values()) places.sort(byPlace);
  return files;
}

/** Whether a place is in an item above the ceiling: a binary search for the last item that begins before it. */
function standsAbove(place: Place, files: ItemStarts): boolean {
  const places = files.get(place.file) ?? [];
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const beginning = places[middle];
    if (beginning && byPlace(beginning, place) <= 0) from = middle + 1;
    else to = middle;
  }
  return places[from - 1]?.isAbove ?? false;
}

function byPlace(left: Place, right: Place): number {
  return (left.line ?? 1) - (right.line ?? 1) || (left.column ?? 1) - (right.column ?? 1);
}
