/**
 * The words of a text for searching, with a space before each: runs of letters and digits, decomposed (NFKD), without
 * diacritics and in one case. Capital letters are made first, as some letters have one in common (ß and SS, ı and I, ς
 * and σ).
 */
export function foldedText(text: string): string {
  // Most texts are plain, and folded ten times as fast.
  if (/^[\t\n\r -~]*$/.test(text)) return spaced(text.toLowerCase().replace(/[^a-z0-9]+/g, " "));
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ");
  return spaced(folded.replace(/[^\p{L}\p{N}]+/gu, " "));
}

function spaced(words: string): string {
  const trimmed = words.trimEnd();
  return trimmed === "" || trimmed.startsWith(" ") ? trimmed : ` ${trimmed}`;
}

export function foldedWords(text: string): readonly string[] {
  return foldedText(text).split(" ").filter(Boolean);
}

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a run of letters may be several words: its script puts no spaces between them. */
export function isRunOfWords(word: string): boolean {
  return WITHOUT_SPACES.test(word);
}
