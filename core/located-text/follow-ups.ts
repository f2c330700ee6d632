import type { Place, Problem } from "../problem/problem.ts";

/**
 * The problems without those that follow from another at the same place. A text that is all comment is also an empty
 * field: only the comment is reported, as an error. A value in curly quotes that its schema refuses is reported only as
 * refused.
 */
export function withoutFollowUps(problems: readonly Problem[]): readonly Problem[] {
  const comments = placesOf(problems.filter(({ code }) => code === "comment-in-text"));
  const refused = placesOf(problems.filter(({ code }) => code === "wrong-data"));
  return problems.flatMap((problem): readonly Problem[] => {
    const place = keyOf(problem.place);
    if (problem.code === "wrong-data" && comments.has(place)) return [];
    if (problem.code === "curly-quotes" && refused.has(place)) return [];
    if (problem.code === "comment-in-text" && refused.has(place)) return [{ ...problem, severity: "error" }];
    return [problem];
  });
}

function placesOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.filter(({ place }) => place !== undefined).map(({ place }) => keyOf(place)));
}

function keyOf(place: Place | undefined): string {
  return place === undefined ? "" : JSON.stringify([place.file, place.line, place.column]);
}
