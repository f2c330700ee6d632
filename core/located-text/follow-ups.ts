import type { Place, Problem } from "../problem/problem.ts";

/**
 * Problems with one of each cause. A text that is all comment is also an empty field: the comment is told, and forbids
 * as the empty field would. A value in curly quotes that no list or rule accepts is told by that rule alone.
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
