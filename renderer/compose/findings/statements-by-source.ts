import type { EntryView } from "../../../electron/contract/api.ts";

/** Statements that cite one source first; an empty text stands for those that cite none. */
export interface SourceGroup {
  readonly source: string;
  readonly entries: readonly EntryView[];
}

/** The place within a source that stands behind its title. */
const LOCATOR = /, [^,]*$/;

/** The title of the source that a statement cites first, without a place in it where others cite other places. */
export function sourceOf({ sources: [first = ""] }: EntryView, among: readonly EntryView[]): string {
  const title = first.replace(LOCATOR, "");
  const others = among.filter(({ sources: [other = ""] }) => other !== first);
  const isShared = others.some(
    ({ sources: [other = ""] }) => other === title || other.startsWith(`${title}, `),
  );
  return isShared ? title : first;
}

export function statementsBySource(entries: readonly EntryView[]): readonly SourceGroup[] {
  const groups = new Map<string, EntryView[]>();
  for (const entry of entries) {
    const source = sourceOf(entry, entries);
    groups.set(source, [...(groups.get(source) ?? []), entry]);
  }
  return [...groups].map(([source, own]) => ({ source, entries: own }));
}
