import type { LanguageForms } from "../language/language-forms.ts";

/** A number, a range or a list of numbers, Arabic or Roman, optionally with letters: 12, 3-4, xii, A12, S1. */
const NUMBER =
  /^(?:[A-Z]{0,2}\d[\d.,:/–A-Za-z]*|[ivxlcdm]+|[IVXLCDM]+)(?:\s*[–,&]\s*(?:[A-Z]{0,2}\d[\d.:/A-Za-z]*|[ivxlcdm]+))*$/;

/** A number with its label, such as `vol. 12`. Other text needs no label: "Spring", "Vol. 3". */
export function labelled(label: string, text: string): string {
  return NUMBER.test(text) ? `${label} ${text}` : text;
}

/** The text with an en dash in ranges of numbers, in place of a hyphen or of TeX's two hyphens: `e123--e130`. */
export function numberText(text: string): string {
  return text.trim().replace(/(?<=[\dA-Za-z])\s*(?:--?|–)\s*(?=\d)|(?<=\d)--(?=[A-Za-z]{1,2}\d)/g, "–");
}

/** Pages with their label: `p. 5`, `pp. 5–7`, `pp. 5, 9`. Other words are unchanged. */
export function pageText(text: string, { page, pages: several }: LanguageForms["source"]): string {
  const pages = numberText(text).replace(/^pp?\.\s*/i, "");
  if (!NUMBER.test(pages)) return pages;
  return `${/[–,&]/.test(pages) ? several : page} ${pages}`;
}
