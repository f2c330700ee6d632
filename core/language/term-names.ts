import { ENGLISH } from "./english.ts";
import type { TermName } from "./language-forms.ts";

/** The names of fixed texts in templates, in the order of the catalogue. */
export const TERM_NAMES: readonly string[] = Object.keys(ENGLISH.terms);

export function isTermName(name: unknown): name is TermName {
  return typeof name === "string" && Object.hasOwn(ENGLISH.terms, name);
}
