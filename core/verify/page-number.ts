import { fillPhrase } from "../language/fill-phrase.ts";
import { ALL_FORMS, formsOf } from "../language/forms-of.ts";
import type { LanguageForms } from "../language/language-forms.ts";

const NUMBER = "#";

/** A page number in the form in which it is compared, the same for all pages: "Page # of #" in the given language. */
export function pageNumberWords(language: string): string {
  return wordsOf(formsOf(language));
}

/** A line with its page number replaced by its comparable form, in any language, because a file need not state one. */
export function withComparableNumber(line: string, page: number, pages: number): string {
  const found = ALL_FORMS.find((forms) => line.includes(fillPhrase(forms.page.numberOf, { page, pages })));
  if (!found) return line;
  return line.replace(fillPhrase(found.page.numberOf, { page, pages }), () => wordsOf(found));
}

/** Whether the words are exactly a page number as Attaché prints it. */
export function isOurPageNumber(words: string): boolean {
  return ALL_FORMS.some((forms) => wordsOf(forms) === words);
}

/** Whether a line contains such a page number; a right-to-left line may lack its last `#`. */
export function holdsOurPageNumber(line: string): boolean {
  return ALL_FORMS.some((forms) => line.includes(wordsOf(forms).replace(/\s#$/, "")));
}

function wordsOf({ page }: LanguageForms): string {
  return fillPhrase(page.numberOf, { page: NUMBER, pages: NUMBER });
}
