import type { ENGLISH } from "./english.ts";

/** The same tree with any words in place of the English ones; lists may differ in length. */
type AnyWords<Forms> = Forms extends string
  ? string
  : Forms extends readonly (infer Each)[]
    ? readonly AnyWords<Each>[]
    : { readonly [Name in keyof Forms]: AnyWords<Forms[Name]> };

/** What a catalogue of printed words has: all that the English one has, and no more. */
export type LanguageForms = AnyWords<typeof ENGLISH>;

/** A fixed word or phrase of templates. */
export type TermName = keyof LanguageForms["terms"];
