import { hasRightToLeft } from "../../../../core/document/direction.ts";

/** What nobody sees: controls, joiners, and all else that Unicode lets be ignored. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\s]/gu;
const REPLACEMENT = "\ufffd";
const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The signs of a text, in the one way of several in which Unicode writes them. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFKD").replace(/\s/g, "");
}

/** Whether words were read back as they stand in the document; a sign that no font has is read as a replacement. */
export function sameWords(wanted: string, found: string): boolean {
  const read = visible(found);
  const orderIsTold = !hasRightToLeft(wanted) && /\p{L}/u.test(wanted);
  return hasSigns(wanted, read) || (!orderIsTold && hasLetters(visible(wanted), read));
}

function hasSigns(wanted: string, read: string): boolean {
  let ends = new Set([0]);
  for (const { segment } of clusters.segment(wanted)) {
    const sign = visible(segment);
    if (sign !== "") ends = new Set([...ends].flatMap((at) => endsOf(sign, read, at)));
  }
  return ends.has(read.length);
}

/** Where a sign can end that begins at `at`: as itself, or as a replacement for each of its characters or all. */
function endsOf(sign: string, read: string, at: number): readonly number[] {
  const ends = read.startsWith(sign, at) ? [at + sign.length] : [];
  const most = [...sign].length;
  for (let count = 1; count <= most && read.startsWith(REPLACEMENT, at + count - 1); count += 1) {
    ends.push(at + count);
  }
  return ends;
}

/**
 * Readers turn words from right to left, and signs among them, as they see fit: that no letter is lost and none
 * added is what can be told of those.
 */
function hasLetters(wanted: string, read: string): boolean {
  const rest = [...wanted];
  for (const letter of read) {
    const place = rest.indexOf(letter);
    if (place >= 0) rest.splice(place, 1);
    else if (letter !== REPLACEMENT && /[\p{L}\p{N}]/u.test(letter)) return false;
  }
  return read.includes(REPLACEMENT) || !rest.some((letter) => /[\p{L}\p{N}]/u.test(letter));
}
