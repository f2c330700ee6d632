import type { Dossier } from "../dossier/dossier.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { nearestName } from "../text/nearest.ts";
import type { Level, MarkingScheme } from "./scheme.ts";

/** Problems of the ceiling and marking that a brief asks for. `placeAt` gives the place of a field in the brief's file. */
export function requestProblems(
  scheme: MarkingScheme,
  { ceiling, marking }: { readonly ceiling?: string; readonly marking?: string },
  placeAt: (field: string) => Place | undefined = () => undefined,
): readonly Problem[] {
  const unknown = (field: string, id: string | undefined): readonly Problem[] =>
    id === undefined || rank(scheme, id) !== -1
      ? []
      : [{ ...unknownLevel(scheme, id, placeAt(field)), about: { field } }];
  const problems = [...unknown("ceiling", ceiling), ...unknown("marking", marking)];
  if (problems.length > 0 || ceiling === undefined || marking === undefined) return problems;
  if (!isAbove(scheme, marking, ceiling)) return [];
  const place = placeAt("marking");
  return [
    {
      code: "above-ceiling",
      severity: "error",
      message: `the brief's own marking ${marking} is above its ceiling ${ceiling}`,
      hint: "raise the ceiling, or take the words that need this marking out of the title and the meeting",
      ...(place && { place }),
      about: { field: "marking" },
    },
  ];
}

/** Position in the scheme's order, 0 for the lowest; -1 for a level that the scheme does not have. */
export function rank(scheme: MarkingScheme, id: string): number {
  return scheme.levels.findIndex((level) => level.id === id);
}

/** Whether a level is above a ceiling. A level that the scheme does not have is above every ceiling, and so never shown. */
export function isAbove(scheme: MarkingScheme, id: string, ceiling: string): boolean {
  const position = rank(scheme, id);
  return position === -1 || position > rank(scheme, ceiling);
}

/** The highest of some levels, which is the marking of the whole; by default the scheme's lowest. */
export function highestLevel(scheme: MarkingScheme, ids: readonly string[]): Level {
  const position = Math.max(0, ...ids.map((id) => rank(scheme, id)));
  return scheme.levels[position] ?? scheme.levels[0];
}

export function unknownLevel(scheme: MarkingScheme, id: string, place?: Place): Problem {
  const ids = scheme.levels.map((level) => level.id);
  const known = ids.join(", ");
  const meant = nearestName(id, ids);
  return {
    code: "unknown-marking",
    severity: "error",
    message: `the marking "${id}" is not a level of the scheme ${scheme.id}`,
    hint: `${meant === undefined ? "" : `did you mean "${meant}"? `}use one of ${known}`,
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
