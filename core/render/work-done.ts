import { TEMPLATE_LIMITS } from "../limits/limits.ts";

/** Thrown when a template exceeds a limit; the rest of the note is not rendered. */
export class TooMuchWork extends Error {}

/** The work that one rendering has done so far, over a template and all its partials. */
export interface WorkDone {
  /** Statements, expressions and list items evaluated so far; characters count as a fraction of a step each. */
  steps: number;
  /** Characters of markup printed so far. */
  readonly outputLength: () => number;
}

export function countSteps(work: WorkDone, count: number): void {
  work.steps += count;
  if (work.steps > TEMPLATE_LIMITS.steps || work.outputLength() > TEMPLATE_LIMITS.output) {
    throw new TooMuchWork();
  }
}

/** Counts the characters of one text, which may not be longer than a whole note. */
export function countCharacters(work: WorkDone, count: number): void {
  if (count > TEMPLATE_LIMITS.output) throw new TooMuchWork();
  countSteps(work, count / TEMPLATE_LIMITS.charactersOfStep);
}

export function countValue(work: WorkDone, value: unknown): void {
  if (Array.isArray(value)) countSteps(work, value.length);
  else if (typeof value === "string") countCharacters(work, value.length);
}
