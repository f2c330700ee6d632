import { placesInNumerals } from "../../../../document/numerals.ts";
import { type Box, type BoxRun, boxOfRuns, shapeRuns, styledTextOf, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { syllables } from "./syllables.ts";

/** A unit that is never split: a grapheme cluster, or an orthographic syllable. */
interface Cluster {
  readonly text: string;
  readonly width: number;
  readonly run: BoxRun;
  /** Whether it continues a numeral, which is not split either. */
  readonly continues: boolean;
}

/** Splits a word that is wider than a line, such as an address or hostile input, between clusters. */
export function splitBox(measurer: TextMeasurer, box: Box, width: number): readonly Box[] {
  const { runs, space } = boxOfRuns(measurer, styledTextOf(box), box.endsLine);
  const characters = charactersOf(measurer, runs);
  const parts: (readonly BoxRun[])[] = [];
  for (let start = 0; start < characters.length; ) {
    const count = wholeNumerals(characters, start, countFitting(measurer, characters, start, width));
    parts.push(shapeClusters(measurer, characters.slice(start, start + count)));
    start += count;
  }
  return parts.map((part, index) => {
    const last = index === parts.length - 1;
    return {
      runs: part,
      width: widthOf(part),
      space: last ? space : { width: 0, runs: [] },
      endsLine: last && box.endsLine,
      footnotes: last ? box.footnotes : [],
      fragments: [],
    };
  });
}

function charactersOf(measurer: TextMeasurer, runs: readonly BoxRun[]): readonly Cluster[] {
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

/** Reduces a number of clusters so that no numeral is split; increases it where a numeral is longer than the line. */
function wholeNumerals(characters: readonly Cluster[], start: number, count: number): number {
  let end = start + count;
  while (end > start && characters[end]?.continues) end -= 1;
  if (end > start) return end - start;
  end = start + count;
  while (characters[end]?.continues) end += 1;
  return end - start;
}

/**
 * Number of clusters from `start` that fit the width, at least one. Kerning and joining change widths, so the sum of
 * single widths is only the start of an exponential search.
 */
function countFitting(
  measurer: TextMeasurer,
  characters: readonly Cluster[],
  start: number,
  width: number,
): number {
  const limit = characters.length - start;
  const fits = (count: number): boolean =>
    widthOf(shapeClusters(measurer, characters.slice(start, start + count))) <= width;
  let held = Math.min(limit, guess(characters, start, width));
  while (held > 1 && !fits(held)) held -= 1;
  for (let step = 1; step >= 1; ) {
    const count = Math.min(limit, held + step);
    const more = count > held && fits(count);
    if (more) held = count;
    step = more ? step * 2 : Math.floor(step / 2);
  }
  return held;
}

function guess(characters: readonly Cluster[], start: number, width: number): number {
  let used = 0;
  let end = start;
  while (end < characters.length && used + (characters[end]?.width ?? 0) <= width) {
    used += characters[end]?.width ?? 0;
    end += 1;
  }
  return Math.max(1, end - start);
}

/** Shapes the clusters of each run together, so that they join and kern. */
function shapeClusters(measurer: TextMeasurer, characters: readonly Cluster[]): readonly BoxRun[] {
  const shaped: BoxRun[] = [];
  for (let start = 0; start < characters.length; ) {
    const run = characters[start]?.run;
    let end = start + 1;
    while (end < characters.length && characters[end]?.run === run) end += 1;
    const text = characters
      .slice(start, end)
      .map((letter) => letter.text)
      .join("");
    if (run) shaped.push(...shapeRuns(measurer, text, run.style, run.level));
    start = end;
  }
  return shaped;
}
