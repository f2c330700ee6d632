import type { Dossier, Entry } from "../dossier/dossier.ts";
import { citationText, entryText } from "../dossier/dossier-view.ts";
import { formsOf } from "../language/forms-of.ts";
import { sourceTitle } from "../source/source-text.ts";
import { foldedWords, isRunOfWords } from "../text/folded-words.ts";
import { plainText } from "../text/rich-text.ts";
import { kindTitle } from "./kind-title.ts";

/** The folded words of each entry, in the dossier's order: a space before each word, so that its beginning is found. */
export type SearchIndex = readonly { readonly id: string; readonly words: string }[];

/** Covers text, question and what is raised, label and value, title of the topic, kind, and titles of sources. */
export function searchIndex(dossier: Dossier): SearchIndex {
  const forms = formsOf(dossier.language);
  const english = formsOf("en-GB");
  const titles = new Map(dossier.sources.map((source) => [source.id, sourceTitle(source, forms)]));
  const shared = new Map<string, string>();
  const folded = (text: string): string => {
    const known = shared.get(text) ?? joined(text);
    shared.set(text, known);
    return known;
  };
  return dossier.topics.flatMap((topic) =>
    topic.entries.map((entry) => {
      // Titles and kinds are those of many entries and are folded once; texts are not kept.
      const common = [
        topic.title,
        kindTitle(entry, forms),
        kindTitle(entry, english),
        ...entry.sources.map((citation) => citationText(citation, titles)),
      ];
      const own = [plainText(entryText(entry)), ...factWords(entry)];
      return { id: entry.id, words: [...own.map(joined), ...common.map(folded)].join("") };
    }),
  );
}

function factWords(entry: Entry): readonly string[] {
  return entry.type === "fact"
    ? [entry.label, entry.value, entry.unit].filter((each) => each !== undefined)
    : [];
}

/**
 * The ids of the entries that have, for each word of the query, a word that begins with it; in scripts without spaces
 * between words, one that contains it. All entries where the query has no words.
 */
export function searchEntries(index: SearchIndex, query: string): readonly string[] {
  const sought = [...new Set(foldedWords(query))].map((word) => (isRunOfWords(word) ? word : ` ${word}`));
  return index.filter(({ words }) => sought.every((word) => words.includes(word))).map(({ id }) => id);
}

function joined(text: string): string {
  return foldedWords(text)
    .map((word) => ` ${word}`)
    .join("");
}
