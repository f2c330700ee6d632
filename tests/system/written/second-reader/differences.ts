import { type PageContents, readWithPdfJs, readWithVerify } from "./page-contents.ts";

/** Where pdf.js reads other text in a PDF than `core/verify` does. */
export async function readingDifferences(bytes: Uint8Array): Promise<readonly string[]> {
  return differencesBetween(readWithVerify(bytes), await readWithPdfJs(bytes));
}

/**
 * Compares page by page, content by content, in order. Tolerated is what pdf.js does by design: it makes spaces from distances, gives ligatures and shapes of letters as plain
 * letters, and turns letters from right to left back by the bidirectional algorithm, without knowing the paragraph's
 * direction.
 */
export function differencesBetween(
  ours: readonly PageContents[],
  theirs: readonly PageContents[],
): readonly string[] {
  if (ours.length !== theirs.length) return [`${ours.length} pages, for pdf.js ${theirs.length}`];
  return ours.flatMap((page, index) => {
    const other = theirs[index];
    return other ? pageDifferences(page, other).map((each) => `page ${index + 1}: ${each}`) : [];
  });
}

function pageDifferences(ours: PageContents, theirs: PageContents): readonly string[] {
  const ids = [...new Set([...ours.content.keys(), ...theirs.content.keys()])].sort((a, b) => a - b);
  const differences = ids.flatMap((id) => {
    const [first, second] = [ours, theirs].map(({ content }) => characters(content.get(id) ?? ""));
    const isSame = first === second || (ours.reversed.has(id) && sorted(first) === sorted(second));
    return isSame ? [] : [`content ${id}: ${first} | pdf.js: ${second}`];
  });
  const printed = characters(theirs.artifacts);
  const lines = ours.artifacts.split("\n").map(characters);
  const missing = lines.filter((line) => !printed.includes(line) && !sorted(printed).includes(sorted(line)));
  return [...differences, ...missing.map((line) => `header or footer without: ${line}`)];
}

/** What is compared of a text: its visible characters. */
function characters(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, "");
}

function sorted(text: string | undefined): string {
  return [...(text ?? "")].sort().join("");
}
