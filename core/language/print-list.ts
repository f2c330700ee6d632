import type { LanguageForms } from "./language-forms.ts";

/** A list in the form of the language: `A`, `A and B`, `A, B and C`. */
export function printList(items: readonly string[], { list }: LanguageForms): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(list.separator)}${list.last}${last}`;
}
