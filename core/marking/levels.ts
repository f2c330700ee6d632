import type { Dossier } from "../dossier/dossier.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Level, MarkingScheme } from "./scheme.ts";

/** Position in the scheme's order, 0 for the lowest; -1 for a level that the scheme does not have. */
export function rank(scheme: MarkingScheme, id: string): number {
  return scheme.levels.findIndex((level) => level.id === id);
}

/** A level that the scheme does not know counts as above every ceiling: unknown is never shown. */
export function isAbove(scheme: MarkingScheme, id: string, ceiling: string): boolean {
  const position = rank(scheme, id);
  return position === -1 || position > rank(scheme, ceiling);
}

/** The marking of a whole follows from its parts: the highest of them, at least the scheme's lowest. */
export function highestLevel(scheme: MarkingScheme, ids: readonly string[]): Level {
  const position = Math.max(0, ...ids.map((id) => rank(scheme, id)));
  return scheme.levels[position] ?? scheme.levels[0];
}

export function unknownLevel(scheme: MarkingScheme, id: string, place?: Place): Problem {
  const known = scheme.levels.map((level) => level.id).join(", ");
  return {
    code: "unknown-marking",
    severity: "error",
    message: `the marking "${id}" is not a level of the scheme ${scheme.id}`,
    hint: `use one of ${known}`,
    ...(place && { place }),
  };
}

/** Markings of entries, people and series that are not levels of the dossier's scheme. */
export function unknownMarkings(dossier: Dossier, scheme: MarkingScheme): readonly Problem[] {
  const entries = dossier.topics.flatMap((topic) => topic.entries);
  const items = [...entries, ...dossier.people, ...dossier.series];
  return items
    .filter((item) => rank(scheme, item.marking) === -1)
    .map((item) => unknownLevel(scheme, item.marking, item.place));
}
