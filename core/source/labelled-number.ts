import type { LanguageForms } from "../language/language-forms.ts";

/** A number, a range or a list of numbers, Arabic or Roman, perhaps with letters: 12, 3-4, xii, A12, S1. */
const NUMBER =
  /^(?:[A-Z]{0,2}\d[\d.,:/–A-Za-z]*|[ivxlcdm]+|[IVXLCDM]+)(?:\s*[–,&]\s*(?:[A-Z]{0,2}\d[\d.:/A-Za-z]*|[ivxlcdm]+))*$/;

/** `vol. 12`; text that is no number says itself what it is: "Spring", "Vol. 3". */
export function labelled(label: string, text: string): string {
  return NUMBER.test(text) ? `${label} ${text}` : text;
}

/** Ranges of numbers with an en dash in place of hyphens, or of the two hyphens that TeX writes: `e123--e130`. */
export function numberText(text: string): string {
  return text.trim().replace(/(?<=[\dA-Za-z])\s*(?:--?|–)\s*(?=\d)|(?<=\d)--(?=[A-Za-z]{1,2}\d)/g, "–");
}

/** `p. 5`, `pp. 5–7`, `pp. 5, 9`; other words as they are. */
export function pageText(text: string, { page, pages: several }: LanguageForms["source"]): string {
  const pages = numberText(text).replace(/^pp?\.\s*/i, "");
  if (!NUMBER.test(pages)) return pages;
  return `${/[–,&]/.test(pages) ? several : page} ${pages}`;
}
