import type { Entry } from "../dossier/dossier.ts";
import type { EntryType } from "../dossier/entry-types.ts";
import type { LanguageForms } from "../language/language-forms.ts";

interface EntryTypeForms {
  readonly title: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** The printed name of an entry's type. For aims it includes the side. */
export function kindTitle(entry: Entry, forms: LanguageForms): string {
  const titles: Readonly<Record<EntryType, EntryTypeForms>> = forms.entryTypes;
  const { title, ours, theirs } = titles[entry.type];
  if (!("side" in entry)) return title;
  return (entry.side === "ours" ? ours : theirs) ?? title;
}
