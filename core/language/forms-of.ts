import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import type { LanguageForms } from "./language-forms.ts";

/** Catalogues by the primary subtag of a BCP 47 tag. */
const CATALOGUES: ReadonlyMap<string, LanguageForms> = new Map([
  ["en", ENGLISH],
  ["fr", FRENCH],
]);

/** The printed words of a language, by its BCP 47 tag; English for a language without a catalogue. */
export function formsOf(language: string): LanguageForms {
  const [primary = ""] = language.toLowerCase().split("-");
  return CATALOGUES.get(primary) ?? ENGLISH;
}

/** Languages in which Attaché prints its own words, by their primary subtags. */
export const PRINTED_LANGUAGES: readonly string[] = [...CATALOGUES.keys()];

export const ALL_FORMS: readonly LanguageForms[] = [...CATALOGUES.values()];
