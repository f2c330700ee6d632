import { placesInNumerals } from "../../../../document/numerals.ts";
import { type Box, type BoxRun, boxOfRuns, piecesOf, shapeRuns, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { syllables } from "./syllables.ts";

/** A letter with its marks, or a syllable of letters that are joined. */
interface Letter {
  readonly text: string;
  readonly width: number;
  readonly run: BoxRun;
  /** Whether it goes on with a numeral, which is never cut. */
  readonly continues: boolean;
}

/** Splits a word that is wider than a line between grapheme clusters: an address, or hostile input. */
export function splitBox(measurer: TextMeasurer, box: Box, width: number): readonly Box[] {
  const { runs, space } = boxOfRuns(measurer, piecesOf(box), box.endsLine);
  const letters = lettersOf(measurer, runs);
  const parts: (readonly BoxRun[])[] = [];
  for (let start = 0; start < letters.length; ) {
    const count = wholeNumerals(letters, start, countFitting(measurer, letters, start, width));
    parts.push(shapeLetters(measurer, letters.slice(start, start + count)));
    start += count;
  }
  return parts.map((part, index) => {
    const last = index === parts.length - 1;
    return {
      runs: part,
      width: widthOf(part),
      space: last ? space : { width: 0, runs: [] },
      endsLine: last && box.endsLine,
      notes: last ? box.notes : [],
      pieces: [],
    };
  });
}

function lettersOf(measurer: TextMeasurer, runs: readonly BoxRun[]): readonly Letter[] {
  const inNumerals = placesInNumerals(runs.map(({ text }) => text).join(""));
  let at = 0;
  return runs.flatMap((run) =>
    syllables(run.text).map((text) => {
      const width = widthOf(shapeRuns(measurer, text, run.style, run.level));
      const continues = inNumerals.has(at);
      at += text.length;
      return { text, width, run, continues };
    }),
  );
}

/** As many letters or fewer, so that no numeral is cut; more where a numeral is longer than the line. */
function wholeNumerals(letters: readonly Letter[], start: number, count: number): number {
  let end = start + count;
  while (end > start && letters[end]?.continues) end -= 1;
  if (end > start) return end - start;
  end = start + count;
  while (letters[end]?.continues) end += 1;
  return end - start;
}

/**
 * How many letters from `start` a line holds, one at least. Letters are kerned and, in Arabic, joined, so the widths of
 * single ones are a first guess alone; from there the steps grow while the line holds more, and are halved.
 */
function countFitting(
  measurer: TextMeasurer,
  letters: readonly Letter[],
  start: number,
  width: number,
): number {
  const most = letters.length - start;
  const fits = (count: number): boolean =>
    widthOf(shapeLetters(measurer, letters.slice(start, start + count))) <= width;
  let held = Math.min(most, guess(letters, start, width));
  while (held > 1 && !fits(held)) held -= 1;
  for (let step = 1; step >= 1; ) {
    const count = Math.min(most, held + step);
    const more = count > held && fits(count);
    if (more) held = count;
    step = more ? step * 2 : Math.floor(step / 2);
  }
  return held;
}

function guess(letters: readonly Letter[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < letters.length && used + (letters[end]?.width ?? 0) <= width) {
    used += letters[end]?.width ?? 0;
    end += 1;
  }
  return Math.max(1, end - start);
}

/** Letters of one run together, so that they join and kern. */
function shapeLetters(measurer: TextMeasurer, letters: readonly Letter[]): readonly BoxRun[] {
  const shaped: BoxRun[] = [];
  for (let start = 0; start < letters.length; ) {
    const run = letters[start]?.run;
    let end = start + 1;
    while (end < letters.length && letters[end]?.run === run) end += 1;
    const text = letters
      .slice(start, end)
      .map((letter) => letter.text)
      .join("");
    if (run) shaped.push(...shapeRuns(measurer, text, run.style, run.level));
    start = end;
  }
  return shaped;
}
