import { parseLocatedJson } from "../../core/located-text/located-json.ts";
import type { LocatedData, ValuePath } from "../../core/located-text/located-yaml.ts";
import type { Place, Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";

/** Problems after which the remaining lines are not read. */
const MAX_PROBLEMS = 100;

interface Line {
  readonly number: number;
  readonly json: LocatedData;
}

/**
 * Parses a list with one brief on each line into one value with `defaults` and `briefs`. The first line may contain the
 * defaults: {"defaults": {…}}. Empty lines are ignored.
 */
export function parseJsonLines(file: string, text: string): Result<LocatedData> {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const number = index + 1;
    const parsed = parseLocatedJson(file, line);
    if (parsed.ok) lines.push({ number, json: parsed.value });
    else
      problems.push(
        ...parsed.problems.map((problem) => ({ ...problem, place: onLine(number, problem.place, file) })),
      );
    if (problems.length >= MAX_PROBLEMS) break;
  }
  if (problems.length > 0) return failure(problems);
  const [first] = lines;
  const defaults = first && isDefaults(first.json.value) ? first : undefined;
  return success(joined(file, defaults, defaults ? lines.slice(1) : lines));
}

function joined(file: string, defaults: Line | undefined, briefs: readonly Line[]): LocatedData {
  const all = defaults ? [defaults, ...briefs] : briefs;
  return {
    value: {
      ...(defaults && { defaults: Reflect.get(Object(defaults.json.value), "defaults") }),
      briefs: briefs.map(({ json }) => json.value),
    },
    placeAt([group, index, ...rest]: ValuePath) {
      if (group === "defaults" && defaults)
        return onLine(
          defaults.number,
          defaults.json.placeAt(["defaults", ...(index === undefined ? [] : [index, ...rest])]),
          file,
        );
      const line = group === "briefs" && typeof index === "number" ? briefs[index] : undefined;
      return line ? onLine(line.number, line.json.placeAt(rest), file) : { file, line: 1, column: 1 };
    },
    commentBehind: () => undefined,
    faults: all.flatMap(({ number, json }) =>
      json.faults.map((fault) => ({ ...fault, place: onLine(number, fault.place, file) })),
    ),
  };
}

function isDefaults(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "defaults";
}

function onLine(line: number, place: Place | undefined, file: string): Place {
  return { file, line, column: place?.column ?? 1 };
}
