import { fillPhrase } from "../language/fill-phrase.ts";
import { ALL_FORMS, formsOf } from "../language/forms-of.ts";
import type { LanguageForms } from "../language/language-forms.ts";

const NUMBER = "#";

/** "Page # of #" in the words of a language: a page's number as it is compared, since each page has another. */
export function pageNumberWords(language: string): string {
  return wordsOf(formsOf(language));
}

/** A line with its page number made comparable, in whatever language it is printed: a file need not state one. */
export function withComparableNumber(line: string, page: number, pages: number): string {
  const found = ALL_FORMS.find((forms) => line.includes(fillPhrase(forms.page.numberOf, { page, pages })));
  if (!found) return line;
  return line.replace(fillPhrase(found.page.numberOf, { page, pages }), () => wordsOf(found));
}

/** Whether the words are a page number as Attaché prints it, and nothing else. */
export function isOurPageNumber(words: string): boolean {
  return ALL_FORMS.some((forms) => wordsOf(forms) === words);
}

/** Whether a line holds such a number, of which a right-to-left line may begin with the second half. */
export function holdsOurPageNumber(line: string): boolean {
  return ALL_FORMS.some((forms) => line.includes(wordsOf(forms).replace(/\s#$/, "")));
}

function wordsOf({ page }: LanguageForms): string {
  return fillPhrase(page.numberOf, { page: NUMBER, pages: NUMBER });
}
