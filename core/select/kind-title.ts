import type { Entry, EntryType } from "../dossier/dossier.ts";
import type { LanguageForms } from "../language/language-forms.ts";

interface EntryTypeForms {
  readonly title: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** What an entry is, for a note that prints it among others; aims say whose they are. */
export function kindTitle(entry: Entry, forms: LanguageForms): string {
  const titles: Readonly<Record<EntryType, EntryTypeForms>> = forms.entryTypes;
  const { title, ours, theirs } = titles[entry.type];
  if (!("side" in entry)) return title;
  return (entry.side === "ours" ? ours : theirs) ?? title;
}
