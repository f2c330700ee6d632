import type { ENGLISH } from "./english.ts";

/** The type of a catalogue with any words in place of the English ones; lists may differ in length. */
type AnyWords<Forms> = Forms extends string
  ? string
  : Forms extends readonly (infer Each)[]
    ? readonly AnyWords<Each>[]
    : { readonly [Name in keyof Forms]: AnyWords<Forms[Name]> };

/** A catalogue of printed words, with the same entries as the English one. */
export type LanguageForms = AnyWords<typeof ENGLISH>;

/** A fixed word or phrase of templates. */
export type TermName = keyof LanguageForms["terms"];
