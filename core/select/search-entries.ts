import type { Dossier, Entry } from "../dossier/dossier.ts";
import type { DossierView } from "../dossier/dossier-view.ts";
import { formsOf } from "../language/forms-of.ts";
import { foldedText, foldedWords, isRunOfWords } from "../text/folded-words.ts";
import { kindTitle } from "./kind-title.ts";

/** The folded words of each entry, in the dossier's order: a space before each word, so that its beginning is found. */
export type SearchIndex = readonly { readonly id: string; readonly words: string }[];

/**
 * Covers text, question and what is raised, label and value, title of the topic, kind, and titles of sources. `view` is
 * the dossier's own: its texts are plain.
 */
export function searchIndex(dossier: Dossier, view: DossierView): SearchIndex {
  const kinds = [formsOf(dossier.language), formsOf("en-GB")];
  const shared = new Map<string, string>();
  // Titles and kinds are those of many entries and are folded once; texts are not kept.
  const sharedWords = (text: string): string => {
    const words = shared.get(text) ?? foldedText(text);
    shared.set(text, words);
    return words;
  };
  return dossier.topics.flatMap((topic, index) => {
    const views = view.topics[index]?.entries ?? [];
    return topic.entries.map((entry, place) => {
      const { text = "", sources = [] } = views[place] ?? {};
      const common = [topic.title, ...kinds.map((forms) => kindTitle(entry, forms)), ...sources];
      const words = [...[text, ...factWords(entry)].map(foldedText), ...common.map(sharedWords)];
      return { id: entry.id, words: words.join("") };
    });
  });
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
