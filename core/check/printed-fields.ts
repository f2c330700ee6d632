import { TEXT_LIMITS } from "../limits/limits.ts";
import { plainText } from "../text/rich-text.ts";
import type { DataField } from "./data-fields.ts";
import type { MissingClusters } from "./missing-clusters.ts";

/** A field that a note prints, and the missing clusters that it holds. */
export interface PrintedField {
  readonly field: DataField;
  readonly clusters: readonly string[];
}

export interface Attribution {
  readonly printed: readonly PrintedField[];
  /** Missing clusters among words that are in none of the fields. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * The fields whose words are in the printed texts where glyphs are missing. A field that merely has the same character is
 * not included: first its whole text is searched for, and then, for text that is still unexplained (such as a source's
 * title that is printed without its markup), its words.
 */
export function printedFields(
  fields: readonly DataField[],
  texts: readonly string[],
  missing: MissingClusters,
): Attribution {
  const open = openTexts(texts, missing);
  const candidates = fields.flatMap((field) => {
    const clusters = missing.within(field.text);
    return clusters.length === 0 ? [] : [{ field, clusters, forms: formsOf(field.text) }];
  });
  const printed = new Set<PrintedField>();
  // Longest first, so that a sentence that contains a label is found before the label.
  const byLength = [...candidates].sort((a, b) => b.field.text.length - a.field.text.length);
  for (const candidate of byLength)
    if (candidate.forms.some((form) => open.take(form))) printed.add(candidate);
  for (const candidate of byLength) {
    if (printed.has(candidate) || open.isEmpty()) continue;
    const words = candidate.forms
      .flatMap((form) => form.split(MARKUP_OR_SPACE))
      .filter((word) => missing.within(word).length > 0);
    if (words.filter((word) => open.take(word)).length > 0) printed.add(candidate);
  }
  return { printed: candidates.filter((each) => printed.has(each)), elsewhere: open.clusters() };
}

const MARKUP_OR_SPACE = /[\s<>&;]+/;

/** Printed texts that no field explains yet. */
interface OpenTexts {
  /** Whether some words are printed; from then on they are explained. Fields with the same words are all printed, or none. */
  readonly take: (words: string) => boolean;
  readonly isEmpty: () => boolean;
  readonly clusters: () => ReadonlySet<string>;
}

function openTexts(texts: readonly string[], missing: MissingClusters): OpenTexts {
  const open = new Set(texts.map(clean).filter((text) => missing.within(text).length > 0));
  const taken = new Set<string>();
  return {
    take(words) {
      for (const text of open) {
        if (!text.includes(words)) continue;
        taken.add(words);
        open.delete(text);
        const rest = text.split(words).join("\n");
        if (missing.within(rest).length > 0) open.add(rest);
      }
      return taken.has(words);
    },
    isEmpty: () => open.size === 0,
    clusters: () => new Set([...open].flatMap((text) => missing.within(text))),
  };
}

/** A field as `{{text}}` prints it, and as it stands. */
function formsOf(text: string): readonly string[] {
  const plain = text.length > TEXT_LIMITS.richText ? text : plainText(text);
  return [...new Set([clean(plain), clean(text)])].filter((form) => form !== "");
}

function clean(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
