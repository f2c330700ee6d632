import { isAbsolute } from "node:path";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import { shortText } from "../../../core/problem/short-text.ts";

/** Path segments to show: enough to identify a file, without its location on this machine. */
const SHOWN_SEGMENTS = 2;

/** The last segments of an absolute path; other paths unchanged. */
export function shownFile(file: string): string {
  if (!isAbsolute(file)) return file;
  return file
    .split(/[\\/]/)
    .filter((segment) => segment !== "")
    .slice(-SHOWN_SEGMENTS)
    .join("/");
}

/** A result for the window, with shortened places and messages in problems and findings. */
export function withShownPlaces<Value>(result: Result<Value>): Result<Value> {
  const problems = result.problems.map(withShownPlace);
  if (!result.ok) return { ok: false, problems };
  return { ok: true, value: withShownFindings(result.value), problems };
}

function withShownFindings<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || !("findings" in value)) return value;
  return Array.isArray(value.findings) ? { ...value, findings: value.findings.map(withShownPlace) } : value;
}

export function withShownPlace<Kind extends Problem>(problem: Kind): Kind {
  const { place, hint } = problem;
  return {
    ...problem,
    message: shortText(problem.message),
    ...(hint !== undefined && { hint: shortText(hint) }),
    ...(place && { place: { ...place, file: shownFile(place.file) } }),
  };
}
