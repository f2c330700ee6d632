import { shortText } from "./short-text.ts";

/** The severity of a problem: an error prevents the result, a warning does not, and information needs no action. */
export type Severity = "error" | "warning" | "information";

/** A position in a file that the user can open. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a problem concerns, so that a window can lead to it. */
export interface About {
  readonly topic?: string;
  /** Id of an entry or a series. */
  readonly entry?: string;
  /** Id of a person. */
  readonly person?: string;
  /** Path of a field of the brief, such as `title`, `meeting.when`, `ceiling` or `options.NAME`. */
  readonly field?: string;
}

/**
 * An expected failure or warning, as a value. `message` says what is wrong, `hint` what to do; both are plain English
 * without a full stop at the end.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
  readonly about?: About;
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

export function placeText(place: Place): string {
  const file = shortText(place.file);
  if (place.line === undefined) return file;
  return `${file}:${place.line}:${place.column ?? 1}`;
}

/** The one-line form for terminals and logs: `file:line:column: what is wrong; what to do`. Long quotations are cut. */
export function problemText(problem: Problem): string {
  const where = problem.place ? `${placeText(problem.place)}: ` : "";
  const hint = problem.hint ? `; ${shortText(problem.hint)}` : "";
  return `${where}${shortText(problem.message)}${hint}`;
}
