/** A range of a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A number, date, time or range with its signs and the marks and no-break spaces between its digits. */
const NUMERAL =
  /[\p{Sc}+\-\u2212±~≈<>≤≥(#]{0,3}\p{Nd}(?:[\p{Nd}.,:'\u2019/\-\u2013\u2212·\u066b\u066c\u00a0\u202f]*\p{Nd})?[%‰°\p{Sc})]{0,3}/gu;

/** Maximum length, in UTF-16 units, of a numeral that stays whole. A longer one is a list and may break after its separators. */
const MAX_LENGTH = 24;

const RUN_OF_DIGITS = /\P{Nd}*\p{Nd}+\P{Nd}*/gu;

/** The numerals of a text, which no line may split: a part of one would read as another number. */
export function numeralsIn(text: string): readonly TextRange[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return Array.from(text.matchAll(NUMERAL)).flatMap(({ 0: numeral, index }) =>
    numeral.length <= MAX_LENGTH
      ? [{ start: index, end: index + numeral.length }]
      : Array.from(numeral.matchAll(RUN_OF_DIGITS), (run) => ({
          start: index + run.index,
          end: index + run.index + run[0].length,
        })),
  );
}

/** Offsets inside numerals, at which a word must not be split. */
export function placesInNumerals(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of numeralsIn(text)) for (let at = start + 1; at < end; at += 1) places.add(at);
  return places;
}

const NO_BREAK_SPACES = /[\u00a0\u202f]/g;

/** Splits a text at its no-break spaces, except those between the digits of a numeral. */
export function tiedParts(text: string): readonly string[] {
  const inside = placesInNumerals(text);
  const parts: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(NO_BREAK_SPACES)) {
    if (inside.has(index)) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}
