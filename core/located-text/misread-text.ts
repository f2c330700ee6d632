/** The characters of Windows-1252 at 0x80 to 0x9F; 0x81, 0x8D, 0x8F, 0x90 and 0x9D are undefined. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character that Windows-1252 assigns to a code from 0x80 to 0x9F; undefined where it assigns none. */
export function windows1252(code: number): string | undefined {
  const character = FROM_80[code - 0x80];
  return character === undefined || character.charCodeAt(0) === code ? undefined : character;
}

const bytes = new Map([...FROM_80].map((character, index) => [character, 0x80 + index]));

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return bytes.get(character) ?? (code >= 0x80 && code <= 0xff ? code : -1);
}

export interface Misreading {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly meant: string;
}

const FOLLOWING = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

/** The lead byte of a UTF-8 sequence of two to four bytes and its continuation bytes, each read as Windows-1252. */
const CANDIDATE = new RegExp(`[ÂÃÄÅÎÏÐÑØÙ×]${FOLLOWING}|â[€‚„†‡ˆ‰Š]${FOLLOWING}|ðŸ${FOLLOWING}{2}`, "gu");

/** Punctuation that may follow a word in capitals, such as Portuguese "MANHÔ before ». */
const CLOSING = /[\u00a0»”“’‘…–—›]/u;

/**
 * UTF-8 that was read as Windows-1252: "Ã©" for "é", "â€™" for an apostrophe. A pair of characters that could be
 * genuine counts only beside other misread ones: Ä or Ø before a quotation mark is not enough.
 */
export function misreadings(text: string): readonly Misreading[] {
  const found = [...text.matchAll(CANDIDATE)].flatMap(({ 0: read, index }): readonly Misreading[] => {
    const meant = decoded(read);
    return meant === undefined ? [] : [{ index, length: read.length, text: read, meant }];
  });
  return joined(found).filter((run) => isSure(run, text));
}

/** Decodes the two to four bytes of UTF-8 that were read as separate characters. */
function decoded(read: string): string | undefined {
  const [first = 0, ...rest] = [...read].map(byteOf);
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const lead = first - ([0, 0xc0, 0xe0, 0xf0][rest.length] ?? 0);
  return String.fromCodePoint(rest.reduce((code, byte) => code * 64 + byte - 0x80, lead));
}

/** Joins adjacent misreadings. */
function joined(found: readonly Misreading[]): readonly Misreading[] {
  const runs: Misreading[] = [];
  for (const next of found) {
    const last = runs.at(-1);
    if (last !== undefined && last.index + last.length === next.index) {
      const { index } = last;
      const length = last.length + next.length;
      runs[runs.length - 1] = { index, length, text: last.text + next.text, meant: last.meant + next.meant };
    } else runs.push(next);
  }
  return runs;
}

function isSure({ index, length, text: read }: Misreading, text: string): boolean {
  if (length > 2 || /^[âð]/u.test(read)) return true;
  if (!/^[ÂÃ]/u.test(read)) return false;
  return !(CLOSING.test(read.charAt(1)) && /\p{Lu}/u.test(text.charAt(index - 1)));
}
