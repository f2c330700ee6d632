/**
 * The words of a text for searching: runs of letters and digits, decomposed (NFKD), without diacritics and in one case.
 * Capital letters are made first, as some letters have one in common (ß and SS, ı and I, ς and σ).
 */
export function foldedWords(text: string): readonly string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a run of letters may be several words: its script puts no spaces between them. */
export function isRunOfWords(word: string): boolean {
  return WITHOUT_SPACES.test(word);
}
